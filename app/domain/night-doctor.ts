import type { Day } from './day.ts';
import { addDays } from './day.ts';
import { cleanText, isUsableDay } from './field-readers.ts';
import type { Json } from './record.ts';
import { TEXT_LIMITS } from './limits.ts';
import { parsePhone } from './phone.ts';

declare const ofRegion: unique symbol;
/**
 * The out-of-hours doctor of a region: a public number, what it is called there, and since when that is known. There is no
 * other way to make one than {@link nightDoctor}, so that nothing else can be in it, in a team least of all.
 */
export type NightDoctor = { readonly phone: string; readonly name?: string; readonly asOf: Day } & { readonly [ofRegion]: true };

const FIELDS = ['phone', 'name', 'asOf'];
/** As the helplines that ship with the app. */
const RECHECK_AFTER_DAYS = 183;
/** Free of charge, or at a known rate. What costs more, and whatever belongs to one person, is no doctor's post. */
const SERVICE = /^0[89]00/;
const LANDLINE = /^31(?!6|84|87)/;

/** A number that a Dutch out-of-hours doctor can have, as it is dialled; undefined for every other. */
export function nightNumber(typed: string): string | undefined {
  const phone = parsePhone(typed);
  if (!phone.ok) return undefined;
  const { type, digits } = phone.value;
  if (type === 'service') return SERVICE.test(digits) ? digits : undefined;
  return LANDLINE.test(digits) ? `+${digits}` : undefined;
}

/** Read anew from its own fields, whoever wrote it: all of it or nothing. */
export function nightDoctor(value: unknown): NightDoctor | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).some((field) => !FIELDS.includes(field))) return undefined;
  const { phone: typed, name, asOf } = value as Readonly<Record<string, unknown>>;
  const phone = typeof typed === 'string' && typed.length <= TEXT_LIMITS.phone ? nightNumber(typed) : undefined;
  if (phone === undefined || !isUsableDay(asOf)) return undefined;
  if (name === undefined) return { phone, asOf } as NightDoctor;
  const called = cleanText(name as Json, TEXT_LIMITS.team);
  return called !== undefined && called === name ? ({ phone, name: called, asOf } as NightDoctor) : undefined;
}

/** From this day on it has to be asked whether it is still right. */
export const nightRecheck = ({ asOf }: Pick<NightDoctor, 'asOf'>): Day => addDays(asOf, RECHECK_AFTER_DAYS);

/** The one that was looked up last; of two on one day the first. */
export const latestDoctor = <Known extends { readonly doctor: NightDoctor }>(known: readonly Known[]): Known | undefined =>
  known.reduce<Known | undefined>((latest, one) => (latest && latest.doctor.asOf >= one.doctor.asOf ? latest : one), undefined);
