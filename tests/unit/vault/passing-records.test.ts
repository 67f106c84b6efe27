import { expect, test } from 'vitest';
import { fromUtf8, utf8 } from '../../../app/crypto/text-bytes.ts';
import { canonicalRecord } from '../../../app/sync/canonical-record.ts';
import { decodeChange, encodeChange, type LogChange } from '../../../app/vault/log-change.ts';
import { fromPassing, fromStored, type StoredRecord } from '../../../app/vault/segment-codec.ts';
import { createStateMap } from '../../../app/vault/state-map.ts';

const [A, B, C] = ['0munrxc9v0000x-iQ5DNHGBM', '0mulxmixf00009tO2FSA2tH0', '0n0k9w5vt0000KuVXrvVtXz8'] as const;
/** In a single go, edited by two, with two versions of one field, and by one who replaced what never came. */
const CAME: readonly StoredRecord[] = [
  ['plain', 'road', A, { nickname: 'Vos', step: 3 }],
  ['edited', 'road', [A, B], [['nickname', A, 'Das'], ['step', B, 4]]],
  ['twice', 'road', [A, C], [['nickname', A, 'Uil'], ['nickname', C, 'Mus']]],
  ['upon', 'road', [B], [['nickname', B, 'Ree']], [A]],
];
const written = (change: LogChange): string => fromUtf8(encodeChange(change))!;
const texts = (records: readonly Parameters<typeof canonicalRecord>[0][]): readonly string[] => records.map(canonicalRecord);

test('records that pass through are stored in the form in which they came, and read as the same', () => {
  const change = { ops: [], records: CAME.map(fromPassing) };
  expect(JSON.parse(written(change))).toEqual({ ops: [], records: CAME });
  expect(texts(decodeChange(written(change)).records)).toEqual(texts(CAME.map(fromStored)));
});

test('written as the JSON in which they came, they are the same to the last byte', () => {
  const change = { ops: [], records: CAME.map(fromPassing) };
  const parts = [CAME.slice(0, 1), CAME.slice(1)].map((records) => utf8(JSON.stringify(records)));
  expect(written({ ...change, texts: parts })).toBe(written(change));
  expect(written({ ops: [], records: [], texts: [] })).toBe('[]');
});

test('in memory they are the same records, whether they were looked at, merged or edited since', () => {
  const states = createStateMap();
  for (const record of CAME.map(fromPassing)) states.merge(record);
  expect(texts(states.ids().map((id) => states.peek(id)!)).toSorted()).toEqual(texts(CAME.map(fromStored)).toSorted());
  // Two versions are found without anybody looking.
  expect([...states.opened()].map(({ id }) => id)).toEqual(['twice']);
  // Who wrote it knew both fields of `plain`, whose stamps count on from A.
  const merged = states.merge(fromPassing(['plain', 'road', [A.replace(/^(.{9})0000/, '$10001'), B], [['nickname', A, 'Vos'], ['step', B, 9]]]));
  expect(merged.fields.get('step')).toEqual([{ stamp: B, value: 9 }]);
  expect(states.merge(fromPassing(['upon', 'road', A, { nickname: 'Hert' }])).fields.get('nickname')).toEqual([{ stamp: B, value: 'Ree' }]);
  expect(states.size()).toBe(4);
});
