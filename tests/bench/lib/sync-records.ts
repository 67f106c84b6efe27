// Ten thousand records that pack no better than real ones: ids drawn at random as the app draws them, and no sentence twice.
import { createHash } from 'node:crypto';
import list from '../../../app/crypto/words/nl.txt?raw';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import type { Day } from '../../../app/domain/day.ts';
import { addDays } from '../../../app/domain/day.ts';
import type { RecordId } from '../../../app/domain/ids.ts';
import type { Json } from '../../../app/domain/record.ts';
import type { Change } from '../../../app/vault/changes.ts';
import type { Records } from '../../../app/vault/record-map.ts';
import { manyRecords } from './many-records.ts';

export const RECORDS = 10_000;
const WORDS_PER_SENTENCE = 13;
const MADE_ID = /^R+\d+A$/;

const words = list.trim().split('\n');
const bytesFor = (text: string): Uint8Array => createHash('sha512').update(text).digest();
const idFor = (made: string): string => toBase64url(bytesFor(made).subarray(0, 16));

function sentenceFor(text: string): string {
  const bytes = Buffer.from(bytesFor(text));
  return Array.from({ length: WORDS_PER_SENTENCE }, (_, n) => words[bytes.readUInt32BE(n * 4) % words.length]).join(' ');
}

/** Names and numbers stay; what she typed in words of her own becomes another sentence each time. */
function real(value: Json, place: string): Json {
  if (Array.isArray(value)) return value.map((each, n) => real(each as Json, `${place}/${n}`));
  if (typeof value !== 'string') return value;
  if (MADE_ID.test(value)) return idFor(value);
  return value.includes(' ') && !value.startsWith('wijkteam') ? sentenceFor(place) : value;
}

export const syncRecords = (today: Day): readonly Change[] => manyRecords(today).slice(0, RECORDS).map(({ id, kind, set }) =>
  // The same fields as before, each with a value of the same type.
  ({ id: idFor(id) as RecordId, kind, set: Object.fromEntries(Object.entries(set).map(([field, value]) => [field, real(value as Json, `${id}/${field}`)])) }) as Change);

/** Most records are touched again after they were made, which costs: each field then has a stamp of its own. */
export const laterTouches = (records: Records, today: Day): readonly Change[] => [
  ...records.list('road').map(({ id }) => ({ id, kind: 'road', set: { touchedOn: addDays(today, -1) } }) as const),
  ...records.list('step').filter((_, n) => n % 2 === 0).map(({ id, done }) => ({ id, kind: 'step', set: { done: !done, minutes: 35 } }) as const),
  ...records.list('commitment').filter(({ doneOn }) => doneOn).map(({ id }) => ({ id, kind: 'commitment', set: { doneOn: addDays(today, -1) } }) as const),
];

/** The same records as documents of another database. */
export const asDocuments = (records: Records): readonly object[] => records.all().map(({ id, kind, fields }) =>
  ({ _id: `r${id}`, kind, ...Object.fromEntries([...fields].map(([field, heads]) => [field, heads.at(-1)!.value])) }));
