import type { Card, CardKind, CardLanguage, CardPart, CardText } from './card.ts';
import { CARD_AGES, CARD_KINDS, CARD_LANGUAGES, CARD_PARTS, LAST_PLACE, LISTENERS, MOMENTS, MOST_ALSO, MOST_LINE, MOST_NOTE, MOST_SOURCE, MOST_TITLE, REVIEW_STATES, WORD_GROUPS } from './card.ts';
import type { Fault, Raw } from './fault-reader.ts';
import { FaultReader, isRaw } from './fault-reader.ts';
import { isWhole } from './field-readers.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

const MOST_LINKS = 8;

const FIELDS = new Set(['id', 'kind', 'asOf', 'recheckBy', 'source', 'picture', 'place', 'ages', 'to', 'moment', 'group', 'withCare', 'leadsTo', ...CARD_LANGUAGES]);
const TEXT_FIELDS = ['review', 'title', 'also', 'note', 'notSay'];

class CardReader extends FaultReader {
  place(value: unknown): number {
    if (value === undefined) return LAST_PLACE;
    return isWhole(value, 1, LAST_PLACE) ? value : this.fail('place', 'wrong') ?? LAST_PLACE;
  }

  cardText(raw: Raw, language: CardLanguage, kind: CardKind): CardText {
    const spec = CARD_PARTS[kind] as Readonly<Partial<Record<CardPart, readonly [number, number]>>>;
    this.onlyKnown(raw, `${language}.`, new Set([...TEXT_FIELDS, ...Object.keys(spec)]));
    const parts = Object.entries(spec).map(([part, count]) => [part, this.lines(raw[part], `${language}.${part}`, count, MOST_LINE)] as const);
    const also = this.lines(raw['also'], `${language}.also`, [0, MOST_ALSO], MOST_TITLE);
    const notSay = this.lines(raw['notSay'], `${language}.notSay`, [0, MOST_ALSO], MOST_TITLE);
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
export function parseCard(value: unknown): Result<Card, readonly Fault[]> {
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
    ages: reader.codes(value['ages'], 'ages', CARD_AGES),
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
