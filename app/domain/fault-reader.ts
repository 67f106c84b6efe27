import { type Day, dayAt } from './day.ts';
import { isUsableDay } from './field-readers.ts';

/** What is wrong with a field: `missing`, of the wrong sort, too long, not a known answer, not a field, or text with hidden signs. */
export type FaultKind = 'missing' | 'wrong' | 'too-long' | 'too-many' | 'unknown' | 'hidden-signs';
/** `at` is the way to it, such as `nl.does.2`. */
export interface Fault { readonly at: string; readonly fault: FaultKind }

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_ID = 60;
/** Controls, marks that turn the direction of text, and what is no character at all: nothing a person types on purpose. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Such marks come along when text is pasted from a chat. */
export const withoutHidden = (text: string): string => text.replaceAll('\t', ' ').replace(new RegExp(HIDDEN, 'g'), '');

export type Raw = Readonly<Record<string, unknown>>;
export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one file of content and gathers all that is wrong with it, so that who mends the file sees everything at once. */
export class FaultReader {
  readonly faults: Fault[] = [];

  fail(at: string, fault: FaultKind): undefined {
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

  lines(value: unknown, at: string, count: readonly [number, number], most: number): readonly string[] {
    return this.list(value, at, count).map((line, index) => this.text(line, `${at}.${index + 1}`, most));
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

  day(value: unknown, at: string): Day {
    if (isUsableDay(value)) return value;
    this.fail(at, value === undefined ? 'missing' : 'wrong');
    return dayAt(0, 0);
  }

  flag(value: unknown, at: string): true | undefined {
    return value === undefined || value === false ? undefined : value === true || this.fail(at, 'wrong');
  }

  onlyKnown(raw: Raw, at: string, known: ReadonlySet<string>): void {
    for (const field of Object.keys(raw)) if (!known.has(field)) this.fail(`${at}${field.slice(0, MOST_ID)}`, 'unknown');
  }
}
