import type { Card, CardKind, CardLanguage, CardPart, CardText } from './card.ts';
import { CARD_KINDS, CARD_LANGUAGES, CARD_PARTS, LAST_PLACE, LISTENERS, MOMENTS, MOST_ALSO, MOST_LINE, MOST_NOTE, MOST_TITLE, REVIEW_STATES, WORD_GROUPS } from './card.ts';
import { AGE_BANDS } from './codes.ts';
import { dayAt } from './day.ts';
import { isUsableDay, isWhole } from './field-readers.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** What is wrong with a card: `missing`, of the wrong sort, too long, not a known answer, not a field, or text with hidden signs. */
export type CardFaultKind = 'missing' | 'wrong' | 'too-long' | 'too-many' | 'unknown' | 'hidden-signs';
/** `at` is the way to it, such as `nl.does.2`. */
export interface CardFault { readonly at: string; readonly fault: CardFaultKind }

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_ID = 60;
const MOST_SOURCE = 300;
const MOST_LINKS = 8;
/** Controls, marks that turn the direction of text, and what is no character at all: nothing a person types on purpose. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Such marks come along when text is pasted from a chat. */
export const withoutHidden = (text: string): string => text.replaceAll('\t', ' ').replace(new RegExp(HIDDEN, 'g'), '');

const FIELDS = new Set(['id', 'kind', 'asOf', 'recheckBy', 'source', 'picture', 'place', 'ages', 'to', 'moment', 'group', 'withCare', 'leadsTo', ...CARD_LANGUAGES]);
const TEXT_FIELDS = ['review', 'title', 'also', 'note', 'notSay'];

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one card and gathers all that is wrong with it, so that who mends the file sees everything at once. */
class CardReader {
  readonly faults: CardFault[] = [];

  fail(at: string, fault: CardFaultKind): undefined {
    this.faults.push({ at, fault });
    return undefined;
  }

  text(value: unknown, at: string, most: number): string {
    if (typeof value !== 'string' || value.trim() === '') this.fail(at, value === undefined ? 'missing' : 'wrong');
    else if (value.length > most) this.fail(at, 'too-long');
    else if (HIDDEN.test(value)) this.fail(at, 'hidden-signs');
    else return value.trim();
    return '';
  }

  list(value: unknown, at: string, [least, most]: readonly [number, number]): readonly unknown[] {
    const items: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    if (items.length < least) this.fail(at, 'missing');
    if (items.length > most) this.fail(at, 'too-many');
    return items;
  }

  lines(value: unknown, at: string, count: readonly [number, number]): readonly string[] {
    return this.list(value, at, count).map((line, index) => this.text(line, `${at}.${index + 1}`, MOST_LINE));
  }

  code<T extends string>(value: unknown, at: string, list: readonly T[]): T | undefined {
    return list.find((code) => code === value) ?? this.fail(at, value === undefined ? 'missing' : 'unknown');
  }

  codes<T extends string>(value: unknown, at: string, list: readonly T[]): readonly T[] {
    return this.list(value, at, [0, list.length]).flatMap((item) => this.code(item, at, list) ?? []);
  }

  id(value: unknown, at: string): string {
    const id = this.text(value, at, MOST_ID);
    if (id !== '' && !ID.test(id)) this.fail(at, 'wrong');
    return id;
  }

  day(value: unknown, at: string): Card['asOf'] {
    if (isUsableDay(value)) return value;
    this.fail(at, value === undefined ? 'missing' : 'wrong');
    return dayAt(0, 0);
  }

  flag(value: unknown, at: string): true | undefined {
    return value === undefined || value === false ? undefined : value === true || this.fail(at, 'wrong');
  }

  place(value: unknown): number {
    if (value === undefined) return LAST_PLACE;
    return isWhole(value, 1, LAST_PLACE) ? value : this.fail('place', 'wrong') ?? LAST_PLACE;
  }

  onlyKnown(raw: Raw, at: string, known: ReadonlySet<string>): void {
    for (const field of Object.keys(raw)) if (!known.has(field)) this.fail(`${at}${field.slice(0, MOST_ID)}`, 'unknown');
  }

  cardText(raw: Raw, language: CardLanguage, kind: CardKind): CardText {
    const spec = CARD_PARTS[kind] as Readonly<Partial<Record<CardPart, readonly [number, number]>>>;
    this.onlyKnown(raw, `${language}.`, new Set([...TEXT_FIELDS, ...Object.keys(spec)]));
    const parts = Object.entries(spec).map(([part, count]) => [part, this.lines(raw[part], `${language}.${part}`, count)] as const);
    const also = this.list(raw['also'], `${language}.also`, [0, MOST_ALSO]).map((word, index) => this.text(word, `${language}.also.${index + 1}`, MOST_TITLE));
    const notSay = this.list(raw['notSay'], `${language}.notSay`, [0, MOST_ALSO]).map((word, index) => this.text(word, `${language}.notSay.${index + 1}`, MOST_TITLE));
    return {
      review: this.code(raw['review'], `${language}.review`, REVIEW_STATES) ?? 'unreviewed',
      title: this.text(raw['title'], `${language}.title`, MOST_TITLE),
      parts: Object.fromEntries(parts.filter(([, lines]) => lines.length > 0)),
      also,
      notSay,
      ...(raw['note'] === undefined ? {} : { note: this.text(raw['note'], `${language}.note`, MOST_NOTE) }),
    };
  }

  texts(raw: Raw, kind: CardKind): Card['texts'] {
    const found = CARD_LANGUAGES.flatMap((language) => {
      const text = raw[language];
      if (text === undefined) return [];
      if (!isRaw(text)) return this.fail(language, 'wrong') ?? [];
      return [[language, this.cardText(text, language, kind)] as const];
    });
    if (found.length === 0) this.fail('nl', 'missing');
    return Object.fromEntries(found);
  }
}

/**
 * A card from a file that anybody may have written. All faults are given, with the way to each; nothing is guessed or
 * left out quietly.
 */
export function parseCard(value: unknown): Result<Card, readonly CardFault[]> {
  if (!isRaw(value)) return err([{ at: '', fault: 'wrong' }]);
  const reader = new CardReader();
  reader.onlyKnown(value, '', FIELDS);
  const kind = reader.code(value['kind'], 'kind', CARD_KINDS) ?? 'fact';
  const optional = <T extends string>(field: string, list: readonly T[], wanted: boolean): T | undefined =>
    value[field] === undefined && !wanted ? undefined : reader.code(value[field], field, list);
  const to = optional('to', LISTENERS, kind === 'sentence');
  const moment = optional('moment', MOMENTS, kind === 'sentence');
  const group = optional('group', WORD_GROUPS, kind === 'word');
  const withCare = reader.flag(value['withCare'], 'withCare');
  const card: Card = {
    id: reader.id(value['id'], 'id'),
    kind,
    asOf: reader.day(value['asOf'], 'asOf'),
    recheckBy: reader.day(value['recheckBy'], 'recheckBy'),
    source: reader.text(value['source'], 'source', MOST_SOURCE),
    picture: reader.id(value['picture'], 'picture'),
    place: reader.place(value['place']),
    ages: reader.codes(value['ages'], 'ages', AGE_BANDS),
    ...(to ? { to } : {}),
    ...(moment ? { moment } : {}),
    ...(group ? { group } : {}),
    ...(withCare ? { withCare } : {}),
    leadsTo: reader.list(value['leadsTo'], 'leadsTo', [0, MOST_LINKS]).map((id, index) => reader.id(id, `leadsTo.${index + 1}`)),
    texts: reader.texts(value, kind),
  };
  if (card.recheckBy <= card.asOf && reader.faults.length === 0) reader.fail('recheckBy', 'wrong');
  return reader.faults.length > 0 ? err(reader.faults) : ok(card);
}
