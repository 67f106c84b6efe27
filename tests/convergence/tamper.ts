import { createIdentity, newPerson, openIdentity, publicIdentity } from '../../app/crypto/device-identity.ts';
import { openEpochKey } from '../../app/crypto/epoch-key.ts';
import { sealSpaceCommit } from '../../app/crypto/space-commit.ts';
import { encodeOps } from '../../app/sync/ops-codec.ts';
import { readMembership } from '../../app/sync/membership.ts';
import { writeEntry } from '../../app/sync/write-entry.ts';
import type { Credentials, PulledItem, PulledPage } from '../../app/sync/transport.ts';
import { splitCommit, NO_PREVIOUS } from '../../wire/commit-header.ts';
import { fromBase64url, toBase64url, type Bytes } from '../../wire/bytes.ts';
import type { History } from './history.ts';

type Trick = (page: PulledPage) => PulledPage | Promise<PulledPage>;

function flipped(bytes: Bytes, dice: () => number): Bytes {
  const copy = bytes.slice();
  copy[Math.floor(dice() * copy.length)]! ^= 1 << Math.floor(dice() * 8);
  return copy;
}

/** A commit by somebody who never belonged: under a key of her own, or even under a stolen one, at the place she likes. */
async function strangersCommit(history: History): Promise<Bytes | undefined> {
  const { primitives, hub, devices, dice } = history;
  const under = dice() < 0.3 ? 'own name' : 'a member';
  const identity = await createIdentity(primitives, newPerson(primitives.random));
  const own = await openIdentity(primitives, identity);
  const latest = new Map(hub.space.commits.map((row) => [row.header.device, row]));
  const row = latest.size > 0 ? [...latest.values()][Math.floor(dice() * latest.size)] : undefined;
  if (!row) return undefined;
  const { space, epoch, device, dseq } = row.header;
  const stolen = devices[0]!.disk.stored.state.epochKeys[epoch];
  const key = await openEpochKey(primitives, under === 'a member' && stolen ? fromBase64url(stolen)! : primitives.random(32));
  const id = history.nameOf('r0');
  const op = { id, kind: history.kindOf(id), field: 'a', value: 666, stamp: `0000000000000${'x'.repeat(11)}`, sees: [] };
  const place = under === 'a member' ? { device, dseq: dseq + 1, prev: await primitives.hash(row.bytes) } : { device: own.device, dseq: 1, prev: NO_PREVIOUS };
  return (await sealSpaceCommit(primitives, { space, epoch, mseq: 0, deps: [], ...place }, encodeOps([op]), key, own.signer)).bytes;
}

/** An entry that lets a stranger in, signed by that stranger. */
async function strangersEntry({ primitives, hub, devices }: History): Promise<Bytes | undefined> {
  const identity = await createIdentity(primitives, newPerson(primitives.random));
  const membership = await readMembership(primitives, devices[0]!.disk.stored.state.space, hub.space.entries);
  if (!membership.ok || !membership.value) return undefined;
  const change = { add: [{ ...(await publicIdentity(primitives, identity)), role: 'admin' as const, name: 'me' }], remove: [] };
  const writer = { primitives, own: await openIdentity(primitives, identity), membership: membership.value, epochKeys: { [membership.value.epoch]: toBase64url(primitives.random(32)) }, now: 0 };
  return (await writeEntry(writer, change, {}))?.bytes;
}

function swapped(items: readonly PulledItem[], dice: () => number): readonly PulledItem[] {
  const at = Math.floor(dice() * (items.length - 1));
  return items.length < 2 ? items : items.with(at, items[at + 1]!).with(at + 1, items[at]!);
}

/** A hub that plays one of its tricks on about every second answer. */
export async function tamperer(h: History): Promise<(who: Credentials, page: PulledPage) => Promise<PulledPage>> {
  const { dice } = h;
  const entry = await strangersEntry(h);
  const onOne = (page: PulledPage, change: (item: PulledItem) => readonly PulledItem[]): PulledPage => {
    const at = Math.floor(dice() * page.items.length);
    return { ...page, items: page.items.flatMap((item, n) => (n === at ? change(item) : [item])) };
  };
  const tricks: readonly Trick[] = [
    (page) => onOne(page, (item) => [{ ...item, bytes: flipped(item.bytes, dice) }]),
    (page) => onOne(page, () => []),
    (page) => onOne(page, (item) => [item, item]),
    (page) => onOne(page, (item) => [{ ...item, bytes: item.bytes.slice(0, Math.floor(dice() * item.bytes.length)) }]),
    (page) => ({ ...page, items: swapped(page.items, dice) }),
    async (page) => {
      const bytes = await strangersCommit(h);
      return bytes ? { ...page, items: [...page.items, { type: 'commit', seq: page.end === 'cut' ? 1 : page.end.head, bytes }] } : page;
    },
    (page) => ({ ...page, entries: entry ? [...page.entries, entry] : page.entries }),
    (page) => ({ ...page, entries: page.entries.slice(0, -1) }),
    (page) => onOne(page, (item) => (item.type === 'commit' && splitCommit(item.bytes) ? [{ ...item, seq: item.seq + 5 }] : [item])),
  ];
  return async (_who, page) => (dice() < 0.5 ? h.pick(tricks)(page) : page);
}
