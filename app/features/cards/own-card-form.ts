import type { Card, CardKind, CardLanguage, CardPart, CardText } from '../../domain/card.ts';
import { CARD_LANGUAGES, CARD_PARTS, LAST_PLACE } from '../../domain/card.ts';
import type { Day } from '../../domain/day.ts';
import { addDays } from '../../domain/day.ts';
import type { FaultKind } from '../../domain/fault-reader.ts';
import { withoutHidden } from '../../domain/fault-reader.ts';
import type { OpeningHours } from '../../domain/opening-hours.ts';
import { parseCard } from '../../domain/parse-card.ts';
import { toRawCard } from '../../domain/raw-card.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import type { OpeningForm } from './opening-form.ts';
import { openingForms } from './opening-form.ts';

/** What she typed in one language; a part is one text with a line for each thought. */
export interface OwnText { readonly title: string; readonly parts: Readonly<Partial<Record<CardPart, string>>> }

export interface OwnCardForm {
  readonly kind: CardKind;
  readonly picture: string;
  readonly texts: Readonly<Partial<Record<CardLanguage, OwnText>>>;
  readonly hours: readonly OpeningForm[];
}

export type OwnField = 'title' | CardPart;

/** What still stands in the way of keeping the card: in which language, and where. */
export interface OwnFault { readonly language: CardLanguage; readonly field: OwnField; readonly fault: FaultKind }

interface About {
  readonly id: string;
  readonly today: Day;
  /** Where it comes from, when nobody said so before. */
  readonly source: string;
  /** The language of the form: where the first word is asked for. */
  readonly language: CardLanguage;
  /** The card as it was: what the form does not show stays as it is. */
  readonly known?: Card | undefined;
}

/** The kinds that are made in the app. The others come from a file, and can be changed here too. */
export const OWN_KINDS = ['fact', 'door'] as const satisfies readonly CardKind[];
export const EMPTY_TEXT: OwnText = { title: '', parts: {} };
const RECHECK_AFTER_DAYS = 183;

export const partsOf = (kind: CardKind): readonly CardPart[] => Object.keys(CARD_PARTS[kind]) as CardPart[];

/** The least and the most lines of a part. */
export const linesAllowed = (kind: CardKind, part: CardPart): readonly [number, number] =>
  (CARD_PARTS[kind] as Readonly<Partial<Record<CardPart, readonly [number, number]>>>)[part] ?? [0, 0];

const typedFrom = ({ title, parts }: CardText): OwnText => ({ title, parts: Object.fromEntries(Object.entries(parts).map(([part, lines]) => [part, lines.join('\n')])) });

export const formOf = (card: Card | undefined, hours?: OpeningHours): OwnCardForm => ({
  kind: card?.kind ?? 'fact',
  picture: card?.picture ?? 'community-house',
  texts: Object.fromEntries(Object.entries(card?.texts ?? {}).map(([language, text]) => [language, typedFrom(text)])),
  hours: openingForms(hours),
});

const linesOf = (typed: string | undefined): readonly string[] => (typed ?? '').split('\n').map((line) => withoutHidden(line).trim()).filter((line) => line !== '');

const isEmpty = (kind: CardKind, { title, parts }: OwnText): boolean => title.trim() === '' && partsOf(kind).every((part) => linesOf(parts[part]).length === 0);

/**
 * The card as it will be kept, or everything that still stands in the way, language by language in the order of the
 * screen. A language in which nothing stands is left out; one that was begun has to be finished.
 */
export function toOwnCard(form: OwnCardForm, about: About): Result<Card, readonly OwnFault[]> {
  const { known } = about;
  const before = known ? toRawCard(known) : {};
  const rest = Object.fromEntries(Object.entries(before).filter(([field]) => !CARD_LANGUAGES.includes(field as CardLanguage)));
  const texts = CARD_LANGUAGES.flatMap((language) => {
    const text = form.texts[language] ?? EMPTY_TEXT;
    if (isEmpty(form.kind, text)) return [];
    const was = known?.texts[language];
    const same = was && JSON.stringify(typedFrom(was)) === JSON.stringify(text);
    const lines = partsOf(form.kind).map((part) => [part, linesOf(text.parts[part])] as const);
    return [[language, {
      // What is behind the word and what else it is found by is not in the form.
      ...(was ? { also: was.also, notSay: was.notSay, ...(was.note === undefined ? {} : { note: was.note }) } : {}),
      review: same ? was.review : language === 'nl' ? 'source' : 'unreviewed',
      title: linesOf(text.title).join(' ') || undefined,
      ...Object.fromEntries(lines.map(([part, typed]) => [part, typed.length > 0 ? typed : undefined])),
    }] as const];
  });
  const card = parseCard({
    source: about.source, place: LAST_PLACE, ...rest,
    id: about.id, kind: form.kind, picture: form.picture, asOf: about.today, recheckBy: addDays(about.today, RECHECK_AFTER_DAYS), ...Object.fromEntries(texts),
  });
  if (card.ok) return ok(card.value);
  if (texts.length === 0) return err([{ language: about.language, field: 'title', fault: 'missing' }]);
  return err(card.error.map(({ at, fault }) => {
    const [language, field] = at.split('.');
    return { language: CARD_LANGUAGES.find((one) => one === language) ?? about.language, field: partsOf(form.kind).find((part) => part === field) ?? 'title', fault };
  }));
}
