import { describe, expect, test } from 'vitest';
import { openCommit } from '../../../app/crypto/commit.ts';
import { openSegment } from '../../../app/crypto/segment.ts';
import type { Day } from '../../../app/domain/day.ts';
import { addDays } from '../../../app/domain/day.ts';
import type { RecordId } from '../../../app/domain/ids.ts';
import type { Change } from '../../../app/vault/changes.ts';
import { eraseFamily } from '../../../app/vault/erase-family.ts';
import { replaceRecords } from '../../../app/vault/replace-records.ts';
import { runRetention } from '../../../app/vault/run-retention.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { fixedRandom, opened } from '../crypto/fixtures.ts';
import { day, type Device, id, line, setupDevice } from './vault-fixture.ts';

const START = day('2026-06-01');
const on = (count: number): Day => addDays(START, count);
/** The app was open then, and told what goes at the end of August. */
const SEEN = on(80);

function newIds(): () => RecordId {
  let count = 0;
  return () => id(`made-${(count += 1)}`);
}

/** A family on a road with a step, a promise and a consent; `name` is in every text. */
function family(name: string, road: Partial<Change<'road'>['set']> = {}): Change[] {
  const roadId = id(`${name}-road`);
  return [
    { id: id(`${name}-contact`), kind: 'contact', set: { nickname: `${name}-nick`, language: 'tr', createdOn: START, knownToHelp: 'no' } },
    { id: roadId, kind: 'road', set: { contactId: id(`${name}-contact`), startedOn: START, touchedOn: START, themes: ['school'], question: `${name}-question`, wishWords: `${name}-wish`, ...road } },
    { id: id(`${name}-step`), kind: 'step', set: { roadId, kind: 'acquaint', on: START, done: true, minutes: 30 } },
    { id: id(`${name}-promise`), kind: 'commitment', set: { roadId, kind: 'own-words', words: `${name}-words`, who: 'me', by: START } },
    { id: id(`${name}-consent`), kind: 'consent', set: { roadId, receiver: `team`, sentences: [`${name}-sentence`], version: 3, how: 'tapped', givenOn: START, until: on(300) } },
  ];
}

/** Every byte at rest, opened with the vault's own keys: what somebody who knows the lock could find. */
async function everythingAtRest({ openRows, keys }: Device): Promise<string> {
  const rows = openRows();
  const texts: string[] = [];
  const text = new TextDecoder();
  for (const row of await rows.commits.toArray()) texts.push(text.decode(opened(await openCommit(row.bytes, keys, { vaultId: keys.vaultId, seq: row.seq })).payload));
  for (const table of [rows.segments, rows.mirrors]) {
    for (const row of await table.toArray()) texts.push(text.decode(opened(await openSegment({ vaultId: keys.vaultId, segmentId: row.id, generation: row.generation }, row.bytes, keys))));
  }
  return [...texts, ...(await rows.drafts.toCollection().primaryKeys())].join('\n');
}

async function setupFamilies(): Promise<{ device: Device; vault: Vault }> {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([...family('quiet'), line('l', 'Sanne')]));
  opened(await vault.write(family('closed', { closedOn: on(10), closeReason: 'arrived', helped: 'good' })));
  opened(await vault.write(family('busy', { touchedOn: on(100) })));
  opened(await vault.drafts.save(`step:${id('quiet-road')}`, { words: 'half a sentence' }));
  return { device, vault };
}

const tallies = (vault: Vault) => Object.fromEntries(vault.records.list('tally').map((tally) => [tally.period, tally.counts]));

describe('after weeks without opening', () => {
  test('what is past its term goes at once, with nothing of it left at rest', async () => {
    const { device, vault } = await setupFamilies();
    expect(await everythingAtRest(device)).toContain('quiet-question');
    vault.close();
    const later = await device.openTab();
    expect(await runRetention(later, { today: on(120), lastSeenDay: SEEN, newId: newIds() })).toEqual({ type: 'done', roads: 2, waiting: 0, families: 0 });
    const atRest = await everythingAtRest(device);
    for (const name of ['quiet', 'closed']) {
      for (const part of ['nick', 'question', 'wish', 'words', 'sentence']) expect(atRest).not.toContain(`${name}-${part}`);
      expect(atRest).not.toContain(`step:${id(`${name}-road`)}`);
    }
    expect(atRest).toContain('busy-question');
    expect(later.records.list('road').map((road) => road.id)).toEqual([id('busy-road')]);
    expect(later.records.list('line')).toHaveLength(1);
  });

  test('a consent leaves its day, receiver and version, pointing at nothing', async () => {
    const { device, vault } = await setupFamilies();
    await runRetention(vault, { today: on(120), lastSeenDay: SEEN, newId: newIds() });
    const proofs = vault.records.list('consent').filter((consent) => consent.id.startsWith('made-'));
    expect(proofs).toHaveLength(2);
    for (const proof of proofs) expect(proof).toMatchObject({ receiver: 'team', version: 3, givenOn: START, sentences: [], until: START });
    const oldIds = ['quiet', 'closed'].flatMap((name) => ['contact', 'road', 'consent'].map((kind) => id(`${name}-${kind}`)));
    expect(oldIds).not.toContain(proofs[0]!.roadId);
    await runRetention(vault, { today: on(400), lastSeenDay: on(380), newId: newIds() });
    expect(vault.records.list('consent')).toEqual([]);
    expect(await everythingAtRest(device)).not.toContain('busy-question');
  });
});

describe('what is counted', () => {
  test('stands in one record per quarter, in no commit beside an erased road', async () => {
    const { device, vault } = await setupFamilies();
    const newId = newIds();
    await runRetention(vault, { today: on(120), lastSeenDay: SEEN, newId });
    expect(tallies(vault)).toEqual({ '2026-Q2': expect.objectContaining({ M1: 2, M2: 2, 'M3:tr': 2, 'M5:school': 2, 'M18:arrived': 1, 'M9:acquaint': 60 }) });
    expect(await device.openRows().commits.count()).toBe(0);
    const [tally] = vault.records.list('tally');
    expect(Object.keys(tally!).sort()).toEqual(['counts', 'id', 'period']);
    opened(await eraseFamily({ vault }, id('busy-contact'), on(100)));
    expect(tallies(vault)).toMatchObject({ '2026-Q2': { M1: 2 }, '2026-Q3': { M1: 1 } });
    expect(await device.openRows().commits.count()).toBe(0);
  });

  test('is counted once, also by two tabs at the same moment and by a second tap', async () => {
    const { device, vault } = await setupFamilies();
    const other = await device.openTab();
    const newId = newIds();
    const run = { today: on(120), lastSeenDay: SEEN, newId };
    await Promise.all([runRetention(vault, run), runRetention(other, run)]);
    opened(await vault.catchUp());
    expect(tallies(vault)).toMatchObject({ '2026-Q2': { M1: 2 } });
    await Promise.all([eraseFamily({ vault }, id('busy-contact'), on(100)), eraseFamily({ vault }, id('busy-contact'), on(100))]);
    expect(tallies(vault)).toMatchObject({ '2026-Q3': { M1: 1 } });
    expect((await device.openTab()).records.conflicting()).toEqual([]);
  });

  test('goes into this device\'s own record, not into one that came with a backup', async () => {
    const { device, vault } = await setupFamilies();
    await runRetention(vault, { today: on(120), lastSeenDay: SEEN, newId: newIds() });
    const phone = await device.openTab({ device: 'BBBBBBBBBBA' as Vault['device'] });
    opened(await phone.write(family('new')));
    opened(await eraseFamily({ vault: phone }, id('new-contact'), on(100)));
    expect(phone.records.list('tally').map((tally) => [tally.period, tally.counts['M1']])).toEqual([['2026-Q2', 2], ['2026-Q2', 1]]);
  });

  test('goes into one record of this device, however often the app was opened in between', async () => {
    const device = await setupDevice();
    for (const name of ['one', 'two', 'three']) {
      const vault = await device.openTab();
      opened(await vault.write(family(name)));
      opened(await eraseFamily({ vault }, id(`${name}-contact`), on(100)));
      vault.close();
    }
    const later = await device.openTab();
    expect(later.records.list('tally').map(({ counts }) => [counts['M1'], counts['M9:acquaint']])).toEqual([[3, 90]]);
  });

  test('after a backup that was put back is counted as if nothing had been counted since', async () => {
    const { device, vault } = await setupFamilies();
    opened(await eraseFamily({ vault }, id('quiet-contact'), on(100)));
    const backup = vault.records.all();
    opened(await eraseFamily({ vault }, id('closed-contact'), on(100)));
    vault.close();
    const log = device.openLog();
    opened(await replaceRecords({ keys: device.keys, records: backup, log, random: fixedRandom('restore'), now: () => device.clock.now, after: 0 }));
    const restored = await device.openTab();
    expect(tallies(restored)).toMatchObject({ '2026-Q2': { M1: 1 } });
    opened(await eraseFamily({ vault: restored }, id('closed-contact'), on(100)));
    expect(tallies(restored)).toMatchObject({ '2026-Q2': { M1: 2 } });
    expect(restored.records.list('tally')).toHaveLength(1);
  });

  test('what an older version counted road by road goes together, and no such record is left at rest', async () => {
    const { device, vault } = await setupFamilies();
    const old = ['tally-c', 'tally-a', 'tally-b'].map((name): Change<'tally'> => ({ id: id(name), kind: 'tally', set: { period: '2026-Q1', counts: { M1: 1, [`M3:${name.slice(-1)}`]: 1 } } }));
    opened(await vault.write(old));
    const run = (today: Day) => runRetention(vault, { today, lastSeenDay: today, newId: newIds() });
    const written = day('2026-11-21');
    await run(addDays(written, 6));
    expect(vault.records.list('tally').filter(({ period }) => period === '2026-Q1')).toHaveLength(3);
    await run(addDays(written, 7));
    expect(vault.records.list('tally').filter(({ period }) => period === '2026-Q1')).toEqual([{ id: id('tally-a'), period: '2026-Q1', counts: { M1: 3, 'M3:a': 1, 'M3:b': 1, 'M3:c': 1 } }]);
    expect(await everythingAtRest(device)).not.toMatch(/"M1":1\b[^}]*"M3:[abc]":1\}/);
  });
});

describe('erase now', () => {
  test('takes everything of one family, drafts and proofs included, and leaves the others', async () => {
    const { device, vault } = await setupFamilies();
    opened(await eraseFamily({ vault }, id('quiet-contact'), on(100)));
    const atRest = await everythingAtRest(device);
    for (const part of ['nick', 'question', 'wish', 'words', 'sentence']) expect(atRest).not.toContain(`quiet-${part}`);
    expect(atRest).not.toContain(`step:${id('quiet-road')}`);
    expect(vault.records.list('contact').map((contact) => contact.nickname)).toEqual(['closed-nick', 'busy-nick']);
  });
});

describe('a clock that cannot be right', () => {
  test.each([[day('2036-06-01'), 'jumped-forward'], [day('2025-11-01'), 'jumped-back']] as const)('%s: erases nothing until she says that the day is right', async (today, direction) => {
    const { vault } = await setupFamilies();
    const run = { today, lastSeenDay: START, newId: newIds() };
    expect(await runRetention(vault, run)).toEqual({ type: 'clock-jumped', direction });
    expect(vault.records.list('road')).toHaveLength(3);
    if (direction === 'jumped-forward') {
      expect(await runRetention(vault, { ...run, dayConfirmed: true })).toMatchObject({ type: 'done', roads: 0 });
      expect(vault.records.list('contact')).toHaveLength(3);
    }
  });

  test.each([['a child set the date seven months ahead', SEEN, 210], ['nobody knows when the app was last open', undefined, 120]])('%s: what was never announced stays until she says that the day is right, and then for fourteen days', async (_, lastSeenDay, count) => {
    const { vault } = await setupFamilies();
    const run = { today: on(count), lastSeenDay, newId: newIds() };
    expect(await runRetention(vault, run)).toEqual({ type: 'not-announced' });
    expect(vault.records.list('road')).toHaveLength(3);
    const announced = lastSeenDay ? 2 : 0;
    const confirmed = await runRetention(vault, { ...run, dayConfirmed: true });
    expect(confirmed).toMatchObject({ type: 'done', roads: announced });
    expect(confirmed.type === 'done' && confirmed.waiting).toBeGreaterThan(0);
    const after = { lastSeenDay: on(count), noticeFrom: on(count), newId: newIds() };
    expect(await runRetention(vault, { ...after, today: on(count + 13) })).toEqual({ type: 'done', roads: 0, waiting: 0, families: 0 });
    const due = vault.records.list('road').filter(({ touchedOn }) => addDays(touchedOn, 90) <= on(count + 14)).length;
    expect(due).toBeGreaterThan(0);
    expect(await runRetention(vault, { ...after, today: on(count + 14) })).toEqual({ type: 'done', roads: due, waiting: 0, families: 0 });
  });

  test('what was announced goes by itself, also after weeks in which the app was not open', async () => {
    const { vault } = await setupFamilies();
    opened(await vault.erase([{ id: id('busy-road'), kind: 'road', erase: true }, { id: id('busy-contact'), kind: 'contact', erase: true }, ...(['step', 'promise', 'consent'] as const).map((part) => ({ id: id(`busy-${part}`), kind: part === 'promise' ? 'commitment' as const : part, erase: true as const }))]));
    expect(await runRetention(vault, { today: on(200), lastSeenDay: SEEN, newId: newIds() })).toMatchObject({ type: 'done', roads: 2 });
    expect(vault.records.list('road')).toEqual([]);
  });

  test('what came out of an old copy is announced like everything else, and asks for nothing', async () => {
    const { vault } = await setupFamilies();
    const restored = { noticeFrom: on(120), newId: newIds() };
    expect(await runRetention(vault, { ...restored, today: on(120), lastSeenDay: undefined })).toEqual({ type: 'done', roads: 0, waiting: 0, families: 0 });
    expect(await runRetention(vault, { ...restored, today: on(134), lastSeenDay: on(120) })).toEqual({ type: 'done', roads: 2, waiting: 0, families: 0 });
  });

  test('a notice from a day to come, by a clock that was wrong, holds nothing back', async () => {
    const { vault } = await setupFamilies();
    expect(await runRetention(vault, { today: on(120), lastSeenDay: on(119), noticeFrom: on(300), newId: newIds() })).toMatchObject({ type: 'done', roads: 2 });
  });

  test('a failing disk is told and nothing is half erased', async () => {
    const { device, vault } = await setupFamilies();
    vault.close();
    const log = device.openLog();
    const full = await device.openTab({ log: { ...log, append: () => Promise.resolve({ ok: false, error: { type: 'full' } }) } });
    expect(await runRetention(full, { today: on(120), lastSeenDay: SEEN, newId: newIds() })).toEqual({ type: 'failed', error: { type: 'full' } });
    expect(full.records.list('road')).toHaveLength(3);
    expect(full.records.list('tally')).toEqual([]);
  });
});
