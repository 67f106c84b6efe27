import type { CardKind } from '../domain/card.ts';
import type { CommitmentKind, Side, StepKind } from '../domain/codes.ts';
import type { LocalTime } from '../domain/day.ts';
import type { RecordId, TeamRecordId } from '../domain/ids.ts';

/** Every place in the app. Ids are opaque; the address bar shows none of this. */
export type Route =
  /** With `looked` she wants to see what waits, although she rests until then. */
  | { readonly at: 'today'; readonly looked?: LocalTime }
  | { readonly at: 'roads' }
  | { readonly at: 'new-family' }
  | { readonly at: 'road'; readonly id: RecordId }
  | { readonly at: 'family'; readonly id: RecordId }
  | { readonly at: 'step'; readonly roadId: RecordId; readonly kind: StepKind; readonly stepId?: RecordId }
  | { readonly at: 'promise'; readonly roadId?: RecordId; readonly lineId?: RecordId; readonly id?: RecordId; readonly kind?: CommitmentKind }
  | { readonly at: 'close-road'; readonly id: RecordId }
  | { readonly at: 'lines' }
  | { readonly at: 'line'; readonly id: RecordId }
  /** With `from` a new line begins with what stands on this partner's card; with a road she becomes the face of it. */
  | { readonly at: 'line-edit'; readonly id?: RecordId; readonly replace?: boolean; readonly from?: TeamRecordId; readonly roadId?: RecordId }
  /** Somebody else takes this place: parents are told first. */
  | { readonly at: 'pass-on'; readonly id: RecordId }
  /** Opens the door for the one at the other end of this line. */
  | { readonly at: 'line-invite'; readonly id: RecordId }
  /** With the code of a link that was scanned; it is used once and never kept. */
  | { readonly at: 'join-line'; readonly code?: string }
  | { readonly at: 'team'; readonly id: RecordId }
  | { readonly at: 'team-new' }
  /** Opens the door of this team for one more. */
  | { readonly at: 'team-invite'; readonly id: RecordId }
  /** As `join-line`. */
  | { readonly at: 'join-team'; readonly code?: string }
  /** A partner's card. */
  | { readonly at: 'partner'; readonly teamId: RecordId; readonly id: TeamRecordId }
  /** Her own card in this team. */
  | { readonly at: 'own-card'; readonly id: RecordId }
  | { readonly at: 'team-faces'; readonly id: RecordId }
  /** What she shows and explains; with `kind` the cards of one kind. */
  | { readonly at: 'cards'; readonly kind?: CardKind }
  /** The name of a card, which is public. */
  | { readonly at: 'card'; readonly id: string }
  /** Reading this card aloud into the phone. */
  | { readonly at: 'record'; readonly id: string }
  /** What nobody has read yet who grew up with the language. */
  | { readonly at: 'review' }
  | { readonly at: 'hats' }
  /** The cards of her organisation, and one of them. */
  | { readonly at: 'our-cards' }
  | { readonly at: 'our-card'; readonly id?: RecordId | TeamRecordId }
  /** Before, during and after a talk; with a road what is agreed becomes its promise. */
  | { readonly at: 'meeting'; readonly roadId?: RecordId }
  /** What came to the professional over her lines. */
  | { readonly at: 'inbox' }
  | { readonly at: 'handover'; readonly id: RecordId }
  /** Asking over this line, or with `id` answering; without a line first who could think along. */
  | { readonly at: 'advice'; readonly lineId?: RecordId; readonly id?: RecordId }
  | { readonly at: 'me' }
  | { readonly at: 'limits' }
  /** With `handBack` the words to give back what she carries; with a road, also what comes after saying them. */
  | { readonly at: 'say-no'; readonly handBack?: true; readonly roadId?: RecordId }
  /** She stops as a volunteer. */
  | { readonly at: 'stop' }
  /** Families that a colleague hands over. */
  | { readonly at: 'take-over' }
  | { readonly at: 'lock-settings' }
  | { readonly at: 'backup' }
  | { readonly at: 'devices' }
  | { readonly at: 'add-device' }
  /** As `join-line`. */
  | { readonly at: 'join-device'; readonly code?: string }
  | { readonly at: 'figures' }
  | { readonly at: 'promise-of-silence' }
  | { readonly at: 'install' }
  | { readonly at: 'help' }
  | { readonly at: 'safety' };

export type Place = Route['at'];

const PLACES: Readonly<Record<Place, true>> = {
  today: true, roads: true, 'new-family': true, road: true, family: true, step: true, promise: true, 'close-road': true, lines: true, line: true,
  'line-edit': true, me: true, limits: true, 'say-no': true, 'lock-settings': true, backup: true, figures: true, 'promise-of-silence': true, install: true,
  devices: true, 'add-device': true, 'join-device': true, help: true, safety: true, 'line-invite': true, 'join-line': true, inbox: true,
  cards: true, card: true, record: true, hats: true, review: true, meeting: true, 'our-cards': true, 'our-card': true, handover: true, advice: true, 'pass-on': true, stop: true, 'take-over': true,
  team: true, 'team-new': true, 'team-invite': true, 'join-team': true, partner: true, 'own-card': true, 'team-faces': true,
};

/** What is kept over a reload may come from another version, or from somebody who wrote it in. */
export const isPlace = (at: unknown): at is Place => typeof at === 'string' && Object.hasOwn(PLACES, at);
/** The places of the bottom bar: all that a professional needs is her lines and what came over them. */
export const TABS = {
  informal: ['today', 'roads', 'cards', 'lines', 'me'],
  formal: ['inbox', 'lines', 'me'],
} as const satisfies Readonly<Record<Side, readonly Place[]>>;
export type Tab = (typeof TABS)[Side][number];

const TAB_OF: Partial<Record<Place, Tab>> = {
  today: 'today', inbox: 'inbox', cards: 'cards', card: 'cards', record: 'cards', hats: 'cards', review: 'cards', meeting: 'cards', 'our-cards': 'cards', 'our-card': 'cards',
  roads: 'roads', 'new-family': 'roads', road: 'roads', family: 'roads', step: 'roads', promise: 'roads', 'close-road': 'roads',
  lines: 'lines', line: 'lines', 'line-edit': 'lines', 'line-invite': 'lines', 'join-line': 'lines', 'pass-on': 'lines',
  handover: 'inbox', advice: 'lines',
  team: 'lines', 'team-new': 'lines', 'team-invite': 'lines', 'join-team': 'lines', partner: 'lines', 'own-card': 'lines', 'team-faces': 'lines',
};
export const tabOf = (place: Place): Tab => TAB_OF[place] ?? 'me';

/** What there is to see at a professional's: no families, nothing that a volunteer keeps for herself. */
const FORMAL_PLACES: ReadonlySet<Place> = new Set<Place>(['inbox', 'handover', 'advice', 'lines', 'line', 'join-line', 'team', 'team-new', 'team-invite', 'join-team', 'partner', 'own-card', 'team-faces', 'me', 'lock-settings', 'backup', 'devices', 'add-device', 'join-device', 'install', 'help']);

/** Where she stands, or else the first place of her own app. */
export function placeFor(side: Side, route: Route): Route {
  if (side === 'informal' || FORMAL_PLACES.has(route.at)) return route;
  return { at: 'inbox' };
}
