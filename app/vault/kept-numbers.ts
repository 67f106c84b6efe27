import { toBase64url } from '../crypto/base64url.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { stampOf, stampsFrom } from '../domain/hybrid-clock.ts';
import { parsePhone } from '../domain/phone.ts';
import { type RecordState, shownValue } from '../domain/record.ts';
import { parseSettings, type Settings } from '../storage/settings-store.ts';

/** Whom she calls when a child may be in danger: kept outside the vault, to be there while it is locked. */
export type KeptNumbers = Partial<Record<typeof FIELDS[number], string>>;

const FIELDS = ['helperName', 'helperPhone', 'nightPhone'] as const;
const DEVICE_BYTES = 8;

/**
 * In a backup they lie as a record of a kind that no vault has. Versions from before keep what they do not know, so they take
 * such a file as ever, and give the numbers back in a file of their own.
 */
const NUMBERS_ID = 'numbers'.padEnd(22, 'A');
const KIND = 'numbers';

const canCall = (phone: string | undefined): phone is string => phone !== undefined && parsePhone(phone).ok;

/** A name without a number calls nobody, and beside the number of somebody else it would be wrong. */
function numbersOf({ helperName, helperPhone, nightPhone }: Pick<Settings, keyof KeptNumbers>): KeptNumbers {
  return {
    ...(canCall(helperPhone) ? { ...(helperName ? { helperName } : {}), helperPhone } : {}),
    ...(canCall(nightPhone) ? { nightPhone } : {}),
  };
}

/** The records of a backup with her numbers among them. */
export function withNumbers(records: readonly RecordState[], settings: Settings, { now, random }: { readonly now: number; readonly random: RandomBytes }): readonly RecordState[] {
  const others = records.filter(({ id }) => id !== NUMBERS_ID);
  const numbers = Object.entries(numbersOf(settings));
  if (numbers.length === 0) return others;
  const device = toBase64url(random(DEVICE_BYTES));
  const stampAt = stampsFrom(stampOf({ ms: now, counter: 0, device }));
  const fields = new Map(numbers.map(([field, value], at) => [field, [{ stamp: stampAt(at), value }]]));
  return [...others, { id: NUMBERS_ID, kind: KIND, fields, seen: new Map([[device, stampAt(numbers.length - 1)]]) }];
}

/** The same apart again. A file comes from outside: of what makes no sense nothing is taken. */
export function takeNumbers(records: readonly RecordState[]): { readonly records: readonly RecordState[]; readonly numbers: KeptNumbers } {
  const fields = records.find(({ id }) => id === NUMBERS_ID)?.fields;
  const found = Object.fromEntries(FIELDS.map((field) => [field, shownValue(fields?.get(field))]));
  return { records: records.filter(({ id }) => id !== NUMBERS_ID), numbers: numbersOf(parseSettings(JSON.stringify(found))) };
}

/**
 * What this phone has stands: it was typed here after the copy, or by who uses it now, and it may have to be called tonight. A name
 * and its number go together.
 */
export function missingHere({ helperName, helperPhone, nightPhone }: KeptNumbers, here: Settings): KeptNumbers {
  const hasHelper = here.helperPhone !== undefined;
  return {
    ...(!hasHelper && helperPhone !== undefined ? { helperName: helperName ?? '', helperPhone } : {}),
    ...(here.nightPhone === undefined && nightPhone !== undefined ? { nightPhone } : {}),
  };
}
