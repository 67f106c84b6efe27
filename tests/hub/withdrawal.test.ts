import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { planHandover } from '../../app/domain/consented-handover.ts';
import type { Day } from '../../app/domain/day.ts';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { lineItems } from '../../app/domain/line-items.ts';
import { planWithdrawal } from '../../app/vault/withdraw-consent.ts';
import type { Needle } from '../support/canaries.ts';
import { createPhone, newId, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { askDatabase } from '../support/hub/hub-database.ts';
import { type HubPlace, openPlace, STORES } from '../support/hub/hub-place.ts';
import { type PostgresCluster, startPostgres } from '../support/hub/postgres-cluster.ts';
import { connect, LINE, seats, SOON, spaceOf } from '../support/line-phones.ts';
import { scanFiles } from '../support/scan-files.ts';
import type { RunningHub } from '../support/start-hub.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id } from '../unit/vault/vault-fixture.ts';

const TODAY = '2026-11-21' as Day;
const WORDS = ['Haar dochter slaapt slecht.', 'Zij wil daarover praten.'];
/** Short enough that most of it lies in one piece, wherever a database cuts. */
const TRACE_BYTES = 48;

afterEach(stopPhones);

describe.each(STORES)('a yes that is taken back, with a hub on %s', (store) => {
  let cluster: PostgresCluster | undefined;
  let place: HubPlace;
  let hub: RunningHub;
  beforeAll(async () => {
    // One of its own, because all of its files are read.
    cluster = store === 'postgres' ? await startPostgres(['wal_recycle=off', 'autovacuum=off']) : undefined;
    place = await openPlace(store, cluster?.url ?? '');
    hub = await place.start();
  });
  afterAll(async () => {
    await hub.stop();
    cluster?.stop();
    place.remove();
  });

  /** Everything of spaces that the hub has in its tables, as it came. */
  const stored = async (): Promise<readonly Buffer[]> =>
    (await Promise.all(['commits', 'snapshot', 'part', 'entry'].map((table) => askDatabase(place, `SELECT bytes FROM ${table}`)))).flat().map(({ bytes }) => Buffer.from(bytes as ArrayBuffer));
  const tracesOf = (frames: readonly Buffer[]): readonly Needle[] =>
    frames.flatMap((frame, n) => Array.from({ length: Math.floor(frame.length / TRACE_BYTES) }, (_, at): Needle => ({ name: `${n} at ${at}`, forms: [frame.subarray(at * TRACE_BYTES, (at + 1) * TRACE_BYTES)] })));
  const onDisk = (traces: readonly Needle[]): number =>
    new Set((cluster ? ['base', 'pg_wal'].map((folder) => join(cluster!.data, folder)) : [place.dataDir]).flatMap((folder) => scanFiles(folder, traces).map((found) => found.split(' in ')[0]))).size;
  const inTables = async (traces: readonly Needle[]): Promise<number> => {
    const rows = await stored();
    return traces.filter(({ forms: [trace] }) => rows.some((row) => row.includes(trace!))).length;
  };

  /** What Today asks of each because of the line. */
  const today = ({ vault: { records } }: Phone, side: 'formal' | 'informal') =>
    lineItems({ lines: records.list('line'), handovers: records.list('handover'), withdrawals: records.list('withdrawal'), advice: [], seats: records.list('seat'), side }, TODAY).map(({ what }) => what);

  /** Two at a line, the words of a parent sent over it and read; and the very frames at the hub that carried them. */
  async function sent() {
    const [volunteer, professional] = [await createPhone(hub.origin), await createPhone(hub.origin)];
    await connect(volunteer, professional, hub.code!);
    await expect.poll(() => [seats(volunteer).length, seats(professional).length], SOON).toEqual([2, 2]);
    await expect.poll(() => [volunteer, professional].map((phone) => phone.spaces.lines.status.value.get(spaceOf(phone))), SOON).toEqual([volunteer, professional].map(() => expect.not.objectContaining({ waiting: expect.anything() as unknown })));
    const before = new Set((await stored()).map((frame) => frame.toString('hex')));
    opened(await volunteer.vault.write([
      { id: id('contact'), kind: 'contact', set: { nickname: 'Citroen' } },
      { id: id('road'), kind: 'road', set: { contactId: id('contact'), startedOn: TODAY, touchedOn: TODAY, pen: 'me', penSince: TODAY } },
      { id: id('consent'), kind: 'consent', set: { roadId: id('road'), lineId: LINE, receiver: 'Sanne', sentences: WORDS, version: 1, how: 'tapped', givenOn: TODAY, until: '2027-02-19' as Day } },
    ]));
    const plan = opened(planHandover(volunteer.vault.records.get('consent', id('consent'))!, volunteer.vault.records.get('line', LINE)!, { caller: 'professional', callBy: '2026-11-24' as Day }, TODAY));
    const handoverId = sharedRecordId(spaceOf(volunteer), newId());
    opened(await volunteer.vault.write([{ id: handoverId, kind: 'handover', set: plan }, { id: id('consent'), kind: 'consent', set: { handoverId } }]));
    await expect.poll(() => professional.vault.records.get('handover', handoverId)?.sentences, SOON).toEqual(WORDS);
    const frames = (await stored()).filter((frame) => !before.has(frame.toString('hex')));
    expect(frames).toHaveLength(1);
    return { volunteer, professional, handoverId, traces: tracesOf(frames) };
  }

  it('is gone from both phones and from the hub once both have it, and both are told', async () => {
    const { volunteer, professional, handoverId, traces } = await sent();
    if (cluster) await askDatabase(place, 'CHECKPOINT');
    expect(await inTables(traces)).toBe(traces.length);
    expect(onDisk(traces)).toBeGreaterThan(traces.length * 0.9);
    // The other phone lies in a drawer: until it knows, what it still has to be told of is kept.
    professional.spaces.stop();
    opened(await volunteer.vault.eraseWith((records) => planWithdrawal(records, records.get('consent', id('consent'))!, TODAY)));
    const snapshots = async () => Number((await askDatabase(place, 'SELECT COUNT(*) AS n FROM snapshot'))[0]!['n']);
    await expect.poll(snapshots, SOON).toBe(1);
    expect(place.command('prune').ok).toBe(true);
    expect(await inTables(traces)).toBe(traces.length);
    expect(today(volunteer, 'informal')).toEqual(['withdrawn']);
    expect(professional.vault.records.get('handover', handoverId)?.sentences).toEqual(WORDS);
    const back = professional.backOn();
    await expect.poll(() => today(back, 'formal'), SOON).toEqual(['withdrawn']);
    expect([back.vault.records.list('handover'), volunteer.vault.records.list('handover')]).toEqual([[], []]);
    for (const { vault } of [volunteer, back]) expect(JSON.stringify(vault.records.all().map(({ fields }) => [...fields]))).not.toMatch(/slaapt|daarover/);
    // With its next look each phone says how far it has safely kept everything.
    for (const { spaces } of [volunteer, back]) spaces.look();
    await expect.poll(() => inTables(traces), SOON).toBe(0);
    if (cluster) expect(place.command('prune').ok).toBe(true);
    await expect.poll(() => onDisk(traces), SOON).toBe(0);
    expect(place.command('check').output).toBe('Everything is in order.\n');
  });
});
