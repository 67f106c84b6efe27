import { expect, test } from 'vitest';
import { utf8 } from '../../app/crypto/text-bytes.ts';
import { deviceOfStamp } from '../../app/domain/hybrid-clock.ts';
import { allHeads, DELETED, type Op, type RecordState } from '../../app/domain/record.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { History } from './history.ts';
import { HostileMember } from './hostile-member.ts';
import { hasTaken, textOf } from './invariants.ts';
import type { SimDevice } from './sim-device.ts';

const END_OF_TIME = 'z'.repeat(13);
const OWN_NAME = 'hostilename';
const NOBODY = 'ZZZZZZZZZZA' as SpaceDevice;
const SEEDS = [1, 2, 3, 4];
const isShared = (seed: number): boolean => seed % 2 === 0;

interface Scene { readonly h: History; readonly anna: SimDevice; readonly bea: SimDevice; readonly mallory: HostileMember; readonly id: string; readonly kind: string }

/** Two honest people and one who is not, in a space in which something was said already. Anna has an edit that has not left yet. */
async function setup(seed: number): Promise<Scene> {
  const h = new History({ seed, steps: 0, deeds: {}, type: isShared(seed) ? 'team' : 'mine' });
  await h.begin();
  const [anna, bea, third] = h.devices as [SimDevice, SimDevice, SimDevice];
  const id = h.nameOf('r0');
  for (const [n, one] of [anna, bea, third].entries()) h.remember(one, one.write(h.kind, n < 2 ? id : h.nameOf('r1'), [['abc'.charAt(n), n]]));
  for (const one of [...h.devices, ...h.devices]) await one.sync();
  h.remember(anna, anna.write(h.kind, id, [['a', 10]]));
  return { h, anna, bea, mallory: new HostileMember(h, third), id, kind: h.kind };
}

const stampOf = (device: SimDevice, id: string, field: string): string => device.disk.records.get(id)!.fields.get(field)![0]!.stamp;
const op = ({ id, kind }: Scene, change: Partial<Op> = {}): Op => ({ id, kind, field: 'x', value: 1, stamp: `0000000000001${OWN_NAME}`, sees: [], ...change });
/** As the record stands, with a word under somebody's name at the end of time that nobody wrote. */
const withSeen = (record: RecordState, writer: string): RecordState => ({ ...record, seen: new Map([...record.seen, [writer, `${END_OF_TIME}${writer}`]]) });

interface Deed {
  /** Between her own devices nobody looks for it: one that is not hers any more is taken out. */
  readonly sharedOnly?: true;
  readonly does: (scene: Scene) => Promise<unknown>;
  /** What the others hear of it, where it can be told. */
  readonly told?: string;
}

const DEEDS: Readonly<Record<string, Deed>> = {
  'signs nonsense, and goes on behind it': { told: 'set-aside', does: async ({ mallory, ...scene }) => { await mallory.commit(utf8('nonsense')); await mallory.commit([op({ mallory, ...scene })]); } },
  'signs an edit that nobody could store': { told: 'set-aside', does: ({ mallory, id, kind }) => mallory.commit(utf8(`{"ops":[["${id}","${kind}","x",${'['.repeat(50_000)}${']'.repeat(50_000)},"0000000000001${OWN_NAME}",[]]]}`)) },
  'names commits that never were': { told: 'missing', does: ({ mallory, anna, ...scene }) => mallory.commit([op({ mallory, anna, ...scene })], { deps: [[anna.device as SpaceDevice, 900]] }) },
  'writes at the end of time': { does: ({ mallory, ...scene }) => mallory.commit([op({ mallory, ...scene }, { field: 'a', stamp: `${END_OF_TIME}${OWN_NAME}` })]) },
  'writes under the name of somebody else': { sharedOnly: true, told: 'set-aside', does: ({ mallory, anna, id, ...scene }) => mallory.commit([op({ mallory, anna, id, ...scene }, { stamp: `${END_OF_TIME}${deviceOfStamp(stampOf(anna, id, 'a'))}` })]) },
  'erases, with all that is there in view': { does: ({ mallory, anna, id, ...scene }) => mallory.commit([op({ mallory, anna, id, ...scene }, { field: DELETED, value: true, sees: allHeads(mallory.records.find((record) => record.id === id)!) })]) },
  'takes another way after the hub was put back': { does: async ({ h, mallory, ...scene }) => {
    const backup = h.hub.backup();
    const after = mallory.heads[mallory.device]!;
    await mallory.commit([op({ h, mallory, ...scene })]);
    await scene.bea.sync();
    h.hubLosses += 1;
    h.hub.restore(backup, false);
    await mallory.commit([op({ h, mallory, ...scene }, { value: 2 })], { after });
  } },
  'leaves everything out of a snapshot': { sharedOnly: true, does: ({ mallory }) => mallory.snapshot({ records: [], heads: mallory.heads }) },
  'leaves everything out of a repair': { does: ({ mallory }) => mallory.snapshot({ records: [], heads: mallory.heads, repair: true }) },
  'says in a snapshot that somebody is far ahead': { does: ({ mallory, anna }) => mallory.snapshot({ records: mallory.records, heads: { ...mallory.heads, [anna.device]: { dseq: 900, hash: 'A'.repeat(43) } } }) },
  'names somebody in a snapshot who never was': { does: ({ mallory }) => mallory.snapshot({ records: mallory.records, heads: { ...mallory.heads, [NOBODY]: { dseq: 900, hash: 'A'.repeat(43) } } }) },
  'names somebody who never was, and then does not any more': { does: async ({ mallory, anna, ...scene }) => {
    await mallory.snapshot({ records: mallory.records, heads: { ...mallory.heads, [NOBODY]: { dseq: 900, hash: 'A'.repeat(43) } } });
    await anna.sync();
    await scene.bea.sync();
    await mallory.snapshot({ records: mallory.records, heads: mallory.heads });
  } },
  'says that somebody is far ahead, and then does not any more': { does: async ({ mallory, anna, bea }) => {
    await mallory.snapshot({ records: mallory.records, heads: { ...mallory.heads, [anna.device]: { dseq: 900, hash: 'A'.repeat(43) } } });
    await bea.sync();
    await anna.sync();
    await mallory.snapshot({ records: mallory.records, heads: mallory.heads });
  } },
  'puts a value of its own under the stamp of somebody else': { does: ({ mallory, anna, id }) => mallory.snapshot({
    heads: mallory.heads, records: mallory.records.map((record) => (record.id === id ? { ...record, fields: new Map([...record.fields].map(([field, heads]) => [field, heads.map(({ stamp }) => ({ stamp, value: stamp === stampOf(anna, id, 'a') ? 0 : -1 }))])) } : record)),
  }) },
  'puts what nobody could edit into a repair': { told: 'set-aside', does: ({ mallory, kind, h }) => mallory.snapshot({ heads: mallory.heads, repair: true, records: [...mallory.records, { id: h.nameOf('x'.repeat(80)), kind, fields: new Map([['a', [{ stamp: `0000000000001${OWN_NAME}`, value: 1 }]]]), seen: new Map([[OWN_NAME, `0000000000001${OWN_NAME}`]]) }] }) },
  'says in a repair that everybody wrote at the end of time': { does: ({ mallory, anna, bea, id }) => mallory.snapshot({ heads: mallory.heads, repair: true, records: mallory.records.map((record) => [anna, bea].reduce((all, one) => withSeen(all, deviceOfStamp(stampOf(one, id, one === anna ? 'a' : 'b'))), record)) }) },
};

/** Everybody but her goes on until nothing changes any more. */
async function settle(honest: readonly SimDevice[], heard: Set<string>): Promise<number> {
  let before = '';
  for (let round = 1; round <= 12; round += 1) {
    for (const one of honest) {
      await one.sync({ thorough: round === 1 });
      for (const { type } of one.outcome!.reports) heard.add(type);
    }
    const now = JSON.stringify(honest.map(({ disk }) => [disk.stored.outbox.length, disk.stored.state.heads, disk.stored.state.doubt, textOf(disk.records)]));
    if (now === before) return round;
    before = now;
  }
  return Infinity;
}

async function goOn({ h, anna, bea, id, kind }: Scene, heard: Set<string>): Promise<readonly SimDevice[]> {
  for (const one of [bea, anna]) {
    await one.sync();
    for (const { type } of one.outcome!.reports) heard.add(type);
  }
  h.remember(bea, bea.write(kind, id, [['b', 20]]));
  h.remember(anna, anna.write(kind, h.nameOf('r2'), [['a', 30]]));
  const late = (await h.admit(bea))!;
  await late.sync();
  h.remember(late, late.write(kind, id, [['c', 40]]));
  const honest = [anna, bea, late];
  expect(await settle(honest, heard)).toBeLessThan(12);
  for (const one of honest) h.remember(one, one.write(kind, id, [['last', 1]]));
  expect(await settle(honest, heard)).toBeLessThan(12);
  const newest = (await h.admit(anna))!;
  return [...honest, newest];
}

test.each(Object.entries(DEEDS))('a member who %s: the others stay alike and lose nothing of each other', async (_, { does, told, sharedOnly }) => {
  for (const seed of SEEDS.filter((each) => !sharedOnly || isShared(each))) {
    const scene = await setup(seed);
    await does(scene);
    const heard = new Set<string>();
    const everybody = await goOn(scene, heard);
    expect(await settle(everybody, heard)).toBeLessThan(12);
    const [anna] = everybody as [SimDevice];
    for (const one of everybody) {
      expect([seed, one.name, one.outcome?.stopped, one.disk.stored.outbox.length]).toEqual([seed, one.name, undefined, 0]);
      const lost = [...scene.h.written.values()].filter(({ by, op: { id, stamp } }) => everybody.includes(by) && !hasTaken(one, id, stamp)).map(({ op: { field, value }, by }) => `${by.name} ${field} ${String(value)}`);
      expect([seed, one.name, lost]).toEqual([seed, one.name, []]);
      expect([seed, one.name, textOf(one.disk.records)]).toEqual([seed, one.name, textOf(anna.disk.records)]);
      for (const field of ['last', 'b', 'c']) expect([seed, one.name, field, one.disk.records.get(scene.id)!.fields.has(field)]).toEqual([seed, one.name, field, true]);
    }
    if (told) expect([seed, [...heard]]).toEqual([seed, expect.arrayContaining([told])]);
  }
});
