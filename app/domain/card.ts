import { type AgeBand, AGE_BANDS } from './codes.ts';
import type { Day } from './day.ts';
import type { NightDoctor } from './night-doctor.ts';
import type { OpeningHours } from './opening-hours.ts';

/** What she shows, says and explains: public reference content, never anything of a family. */
export const CARD_KINDS = ['door', 'word', 'sentence', 'fact', 'barrier'] as const;
export const CARD_LANGUAGES = ['nl', 'ar', 'tr', 'pl', 'en'] as const;
/** Whether somebody who grew up with the language has read it. */
export const REVIEW_STATES = ['source', 'unreviewed', 'reviewed'] as const;
/** Whom a sentence is shown or said to. */
export const LISTENERS = ['parent', 'professional'] as const;
/** The moments of the work that sentences belong to. */
export const MOMENTS = ['open', 'who-am-i', 'silence', 'interpreter', 'slow-down', 'repeat', 'say-no', 'hand-back', 'goodbye'] as const;
export const WORD_GROUPS = ['raising', 'places', 'people', 'road', 'rights', 'safety', 'school-money'] as const;

export type CardKind = (typeof CARD_KINDS)[number];
export type CardLanguage = (typeof CARD_LANGUAGES)[number];
export type ReviewState = (typeof REVIEW_STATES)[number];
export type Listener = (typeof LISTENERS)[number];
export type Moment = (typeof MOMENTS)[number];
export type WordGroup = (typeof WORD_GROUPS)[number];

/** The parts of each kind, in the order they are shown, with the least and the most lines each may have. */
export const CARD_PARTS = {
  door: { does: [1, 5], doesNot: [1, 4], decides: [1, 2], costs: [1, 2], takes: [1, 2], bring: [0, 4], mayRefuse: [1, 4] },
  word: { meaning: [1, 2] },
  sentence: { say: [1, 4] },
  fact: { answer: [1, 6] },
  barrier: { say: [1, 2] },
} as const satisfies Readonly<Record<CardKind, Readonly<Record<string, readonly [number, number]>>>>;

export type CardPart = { [Kind in CardKind]: keyof (typeof CARD_PARTS)[Kind] }[CardKind];

export const MOST_TITLE = 80;
export const MOST_LINE = 220;
export const MOST_NOTE = 600;
export const MOST_ALSO = 12;
export const MOST_SOURCE = 300;
/** Where a card stands that does not say its place. */
export const LAST_PLACE = 99;

/** A card in one language. */
export interface CardText {
  readonly review: ReviewState;
  readonly title: string;
  /** Lines by part: one thought each, read aloud one by one. */
  readonly parts: Readonly<Partial<Record<CardPart, readonly string[]>>>;
  /** Other words to find it by, also as it sounds. Never shown. */
  readonly also: readonly string[];
  /** For the volunteer's eyes only: what is behind the word. */
  readonly note?: string;
  /** For the volunteer's eyes only: what not to say in this language. */
  readonly notSay: readonly string[];
}

/** What an organisation says of it, in no language. It stands beside the card, in files and records alike: older apps know no such field, and still read the card. */
export interface LocalFacts { readonly hours?: OpeningHours; readonly nightDoctor?: NightDoctor }

/** What a card is about, also before a child is born. Of a family only an `AgeBand` is kept: that she expects a child never is. */
export const CARD_AGES = ['expecting', ...AGE_BANDS] as const satisfies readonly (AgeBand | 'expecting')[];
export type CardAge = (typeof CARD_AGES)[number];

export interface Card {
  /** Lower case, digits and single hyphens; the name of its file. */
  readonly id: string;
  readonly kind: CardKind;
  /** The day on which it was true as far as its source goes. */
  readonly asOf: Day;
  /** From this day on the volunteer is told that it may be out of date. */
  readonly recheckBy: Day;
  readonly source: string;
  /** Name of a picture the app draws. */
  readonly picture: string;
  /** Its place in a list of its kind, the lowest first. */
  readonly place: number;
  readonly ages: readonly CardAge[];
  readonly to?: Listener;
  readonly moment?: Moment;
  readonly group?: WordGroup;
  /** Could harm when somebody looks along whom she is afraid of: the volunteer chooses it herself, no shown card leads there. */
  readonly withCare?: true;
  /** Ids of cards that belong with it: what a barrier leads to, where a fact is worked out. */
  readonly leadsTo: readonly string[];
  readonly texts: Readonly<Partial<Record<CardLanguage, CardText>>>;
  /** Laid beside the card when it is read, see {@link LocalFacts}. */
  readonly local?: LocalFacts;
}
