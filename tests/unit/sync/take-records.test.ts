import { expect, it } from 'vitest';
import { createIntake, emptyIntake, takeRecords } from '../../../app/sync/intake.ts';
import type { Judge } from '../../../app/sync/judge-commit.ts';
import { fromPassing } from '../../../app/vault/segment-codec.ts';

const STAMP = '0munrxc9v0000x-iQ5DNHGBM';
const SPACE = 's'.repeat(22);
const record = (id: string, kind: string) => fromPassing([`${SPACE}.${id}`, kind, STAMP, { firstName: id }]);
const text = (words: string) => new TextEncoder().encode(words);

/** Someone who may be trusted with a space, and not with what a record is. */
function setup(type: 'mine' | 'team', here: Readonly<Record<string, string>> = {}) {
  const intake = createIntake({ heads: {}, held: [], refused: [], seq: 0, since: { commits: 0, bytes: 0 }, dueAt: 0 });
  const judge = { membership: { type }, kindOf: (id: string) => here[id.slice(SPACE.length + 1)] } as unknown as Judge;
  return { intake, taken: () => intake.records.map(({ id, kind }) => `${id.slice(SPACE.length + 1)} ${kind}`), take: (...records: ReturnType<typeof record>[]) => takeRecords(intake, judge, { records, text: text('[…]') }) };
}

it('a snapshot turns no shared record into another kind, and what was left out of it is not stored as it came', () => {
  const { intake, taken, take } = setup('team', { sanne: 'partner' });
  take(record('sanne', 'teamcard'), record('new', 'teamcard'));
  expect(taken()).toEqual(['new teamcard']);
  expect(intake.recordTexts).toBeUndefined();
});

it('nor one that came a moment ago and is not stored yet', () => {
  const { taken, take } = setup('team');
  take(record('fatma', 'partner'));
  take(record('fatma', 'teamcard'));
  expect(taken()).toEqual(['fatma partner']);
});

it('what came whole is stored as it came, each part by itself', () => {
  const { intake, take } = setup('team', { sanne: 'partner' });
  take(record('sanne', 'partner'));
  take(record('fatma', 'partner'));
  expect(intake.recordTexts).toHaveLength(2);
  emptyIntake(intake);
  expect([intake.records, intake.recordTexts]).toEqual([[], []]);
});

it('her own devices are trusted with what her records are', () => {
  const { taken, take } = setup('mine', { one: 'road' });
  take(record('one', 'contact'));
  expect(taken()).toEqual(['one contact']);
});
