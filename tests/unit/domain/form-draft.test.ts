import { expect, it } from 'vitest';
import { changedIn, draftToJson, readDraft } from '../../../app/domain/form-draft.ts';
import type { Json, RecordState } from '../../../app/domain/record.ts';

const stateOf = (fields: Readonly<Record<string, readonly (readonly [string, Json])[]>>): RecordState => ({
  id: 'a', kind: 'contact', seen: new Map(), fields: new Map(Object.entries(fields).map(([field, heads]) => [field, heads.map(([stamp, value]) => ({ stamp, value }))])),
});
const roundTrip = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

it('changedIn() names what differs, what was emptied too, and takes absent for empty', () => {
  expect(changedIn({ name: 'Bo', days: ['1'], phone: '06', note: undefined }, { name: 'Bo', days: ['1', '2'], phone: undefined })).toStrictEqual({ days: ['1', '2'], phone: undefined });
});

it('what was emptied is still empty after a draft was kept', () => {
  const kept = roundTrip(draftToJson({ changed: { phone: undefined, name: 'Bo' }, seen: undefined }));
  expect(readDraft(kept, undefined)?.changed).toStrictEqual({ phone: undefined, name: 'Bo' });
});

it('a draft keeps which version was in view and not what stood there', () => {
  const kept = roundTrip(draftToJson({ changed: {}, seen: stateOf({ phone: [['1', '0612345678']] }) }));
  expect(JSON.stringify(kept)).not.toContain('0612345678');
  const seen = readDraft(kept, stateOf({ phone: [['2', null]], name: [['3', 'Bo']] }))?.seen;
  expect(seen?.fields.get('phone')?.map(({ stamp }) => stamp)).toEqual(['1']);
  expect(seen?.fields.has('name')).toBe(false);
});

it('of a whole form from an older version nothing counts as seen', () => {
  const draft = readDraft<{ readonly name: string }>({ name: 'Bo' }, stateOf({ name: [['1', 'An']] }));
  expect(draft?.changed).toEqual({ name: 'Bo' });
  expect(draft?.seen?.fields.size).toBe(0);
});

it('what is no form is no draft', () => {
  for (const value of [null, 'nl', ['a']]) expect(readDraft(value, undefined)).toBeUndefined();
});
