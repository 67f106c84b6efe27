import type { CardLanguage } from './card.ts';
import { CARD_LANGUAGES, LAST_PLACE, MOST_LINE, MOST_SOURCE, MOST_TITLE, REVIEW_STATES } from './card.ts';
import type { DialNumber } from './dial.ts';
import { dial } from './dial.ts';
import type { Fault, Raw } from './fault-reader.ts';
import { FaultReader, isRaw } from './fault-reader.ts';
import type { Helpline, HelplineText } from './helpline.ts';
import { COSTS, DOUBTS, HELPLINE_GROUPS, HOURS, REGIONAL_LINE, SURE, URGENT_LINES } from './helpline.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** Short, free, paid, or of one firm in the whole country: as somebody writes it, with a hyphen and spaces only. */
const NUMBER = /^(?:11[23]|14\d\d|0[89]00-\d{4}|088-(?:\d ?){6}\d)$/;
const PLACE = /^[1-9]\d?$/;
const MOST_CARDS = 40;
const FIELDS = new Set(['id', 'asOf', 'recheckBy', 'source', 'sure', 'doubts', 'name', 'number', 'otherNumber', 'hours', 'cost', 'group', 'place', 'cards', ...CARD_LANGUAGES]);
const TEXT_FIELDS = new Set(['review', 'purpose']);

class HelplineReader extends FaultReader {
  number(value: unknown, at: string): DialNumber {
    const written = this.text(value, at, MOST_TITLE);
    if (written !== '' && !NUMBER.test(written)) this.fail(at, 'wrong');
    return dial(written);
  }

  place(value: unknown, at: string): number {
    if (typeof value === 'string' && PLACE.test(value)) return Number(value);
    this.fail(at, value === undefined ? 'missing' : 'wrong');
    return LAST_PLACE;
  }

  cards(value: unknown = {}): Helpline['cards'] {
    if (!isRaw(value)) return this.fail('cards', 'wrong') ?? {};
    if (Object.keys(value).length > MOST_CARDS) this.fail('cards', 'too-many');
    return Object.fromEntries(Object.entries(value).map(([card, place]) => [this.id(card, `cards.${card}`), this.place(place, `cards.${card}`)]));
  }

  purpose(raw: unknown, language: CardLanguage): HelplineText {
    const text = isRaw(raw) ? raw : {};
    if (!isRaw(raw)) this.fail(language, raw === undefined ? 'missing' : 'wrong');
    this.onlyKnown(text, `${language}.`, TEXT_FIELDS);
    const review = this.code(text['review'], `${language}.review`, REVIEW_STATES) ?? 'unreviewed';
    if ((review === 'source') !== (language === 'nl')) this.fail(`${language}.review`, 'wrong');
    return { review, purpose: this.text(text['purpose'], `${language}.purpose`, MOST_LINE) };
  }

  /** What cannot be true together. */
  compare({ id, number, group, hours, cost, sure, doubts, asOf, recheckBy }: Helpline): void {
    const isUrgent = URGENT_LINES.some((line) => line === id);
    if (recheckBy <= asOf) this.fail('recheckBy', 'wrong');
    if (id === REGIONAL_LINE && number) this.fail('number', 'wrong');
    if (isUrgent !== (group === 'now')) this.fail('group', 'wrong');
    if (isUrgent && hours !== 'always') this.fail('hours', 'wrong');
    const mustBeFree = isUrgent || (number?.tel.startsWith('0800') && !doubts.includes('cost'));
    if (cost === 'free' ? number?.tel.startsWith('0900') : mustBeFree) this.fail('cost', 'wrong');
    // A number that is not sure says so on the screen.
    if (sure !== 'high' && !doubts.includes('number')) this.fail('doubts', 'missing');
  }
}

/**
 * A line from its file, in which every value is text. All faults are given, with the way to each. A number has to have the
 * form of one; only the doctor of each region comes without.
 */
export function parseHelpline(value: unknown): Result<Helpline, readonly Fault[]> {
  if (!isRaw(value)) return err([{ at: '', fault: 'wrong' }]);
  const reader = new HelplineReader();
  reader.onlyKnown(value, '', FIELDS);
  const line = readLine(reader, value);
  if (reader.faults.length === 0) reader.compare(line);
  return reader.faults.length > 0 ? err(reader.faults) : ok(line);
}

function readLine(reader: HelplineReader, value: Raw): Helpline {
  const id = reader.id(value['id'], 'id');
  const hasNumber = value['number'] !== undefined || id !== REGIONAL_LINE;
  return {
    id,
    asOf: reader.day(value['asOf'], 'asOf'),
    recheckBy: reader.day(value['recheckBy'], 'recheckBy'),
    source: reader.text(value['source'], 'source', MOST_SOURCE),
    sure: reader.code(value['sure'], 'sure', SURE) ?? 'low',
    doubts: reader.codes(value['doubts'], 'doubts', DOUBTS),
    name: reader.text(value['name'], 'name', MOST_TITLE),
    number: hasNumber ? reader.number(value['number'], 'number') : undefined,
    ...(value['otherNumber'] === undefined ? {} : { otherNumber: reader.number(value['otherNumber'], 'otherNumber') }),
    hours: reader.code(value['hours'], 'hours', HOURS) ?? 'unknown',
    cost: reader.code(value['cost'], 'cost', COSTS) ?? 'usual',
    group: reader.code(value['group'], 'group', HELPLINE_GROUPS) ?? 'parents',
    place: reader.place(value['place'], 'place'),
    cards: reader.cards(value['cards']),
    texts: Object.fromEntries(CARD_LANGUAGES.map((language) => [language, reader.purpose(value[language], language)])) as Helpline['texts'],
  };
}
