import { deviceOfStamp } from '../../app/domain/hybrid-clock.ts';
import type { Op, RecordState } from '../../app/domain/record.ts';
import { canonicalRecord, inOrderOfId } from '../../app/sync/canonical-record.ts';
import { isActive, type Membership, readMembership } from '../../app/sync/membership.ts';
import type { History } from './history.ts';
import type { SimDevice } from './sim-device.ts';

export const textOf = (records: ReadonlyMap<string, RecordState>): string => inOrderOfId(records.values()).map(canonicalRecord).join('\n');

/** Whether a device has taken in what was written under this stamp: of one writer things come in order. */
export const hasTaken = ({ disk }: Pick<SimDevice, 'disk'>, id: string, stamp: string): boolean => (disk.records.get(id)?.seen.get(deviceOfStamp(stamp)) ?? '') >= stamp;

const headStamps = ({ disk }: SimDevice): ReadonlySet<string> =>
  new Set([...disk.records.values()].flatMap(({ fields }) => [...fields.values()].flatMap((heads) => heads.map(({ stamp }) => stamp))));

/** What is broken, each under the number of its promise. */
type Found = Generator<string>;

/** 3: what was confirmed on a device is still there, whatever became of the device. */
function* checkKept(h: History): Found {
  for (const { op, by } of h.written.values()) if (!hasTaken(by, op.id, op.stamp)) yield `3 durability: ${by.name} lost what it wrote itself: ${op.stamp}`;
}

/** 1: everybody holds the same. */
function* checkSame([first, ...others]: readonly SimDevice[]): Found {
  for (const other of others) if (textOf(other.disk.records) !== textOf(first!.disk.records)) yield `1 convergence: ${first!.name} and ${other.name} hold different things`;
  for (const { name, disk } of [first!, ...others]) if (disk.stored.held.length > 0) yield `1 convergence: ${name} still waits for something`;
}

/** 2, 6 and 11: what somebody holds is what was written, less what somebody replaced who had seen it. */
function* checkWritten(h: History, first: SimDevice): Found {
  const taken: Op[] = [...h.written.values()].map(({ op }) => op).filter((op) => hasTaken(first, op.id, op.stamp));
  const gone = new Set(taken.flatMap(({ sees }) => sees));
  const heads = headStamps(first);
  for (const { stamp } of taken) {
    if (!heads.has(stamp) && !gone.has(stamp)) yield `2 no silent loss: ${stamp} by ${h.written.get(stamp)!.by.name} vanished`;
    if (heads.has(stamp) && gone.has(stamp)) yield `11 compaction: ${stamp} came back`;
  }
  for (const stamp of heads) if (!h.written.has(stamp)) yield `6 authenticity: ${stamp} was written by nobody`;
}

/** 8: what anybody has to say has been said, and has come to the others. */
function* checkTold(h: History, members: readonly SimDevice[]): Found {
  const [first] = members;
  for (const { op, by } of h.written.values()) if (members.includes(by) && !hasTaken(first!, op.id, op.stamp)) yield `8 self-healing: ${op.stamp} of ${by.name} never came to ${first!.name}`;
  for (const { name, disk } of members) if (disk.stored.outbox.length > 0) yield `8 self-healing: ${name} still has something to send`;
}

/** 8: nobody is shut out but who was taken out. */
function* checkIn(h: History, chain: Membership): Found {
  if (h.hubLosses > 0) return;
  for (const device of h.devices) {
    const member = chain.members.get(device.disk.stored.state.identity.device);
    if (!member && !h.removed.has(device)) yield `8 self-healing: ${device.name} was shut out`;
  }
}

/** 4: one number of one device never named two commits, as long as nothing was copied and the hub lost nothing. */
function* checkOnce(h: History): Found {
  if (h.clones === 0 && h.hubLosses === 0 && h.hub.forks > 0) yield '4 exactly once: one number was used for two commits';
}

/**
 * 10: who was removed says nothing any more and reads nothing any more, whatever the hub lost meanwhile. What somebody took in
 * who never heard of the removal stays.
 */
function* checkRemoved(h: History, membership: Membership, first: SimDevice): Found {
  for (const [device, unheard] of h.removed) {
    const { identity, epochKeys } = device.disk.stored.state;
    if (isActive(membership, identity.device)) continue;
    for (const stamp of unheard) if (!h.takenUnaware.has(stamp) && hasTaken(first, h.written.get(stamp)!.op.id, stamp)) yield `10 removal: ${stamp} of ${device.name} came after all`;
    for (const [stamp, { op, by }] of h.written) if (by === device && h.writtenAfter.has(stamp) && !h.takenUnaware.has(stamp) && hasTaken(first, op.id, stamp)) yield `10 removal: ${device.name} still writes`;
    if (epochKeys[membership.epoch] !== undefined && epochKeys[membership.epoch] === first.disk.stored.state.epochKeys[membership.epoch]) yield `10 removal: ${device.name} has the key that came after it`;
  }
}

/**
 * 8 and 11: the hub alone gives somebody new everything, from a snapshot and what came after it. Where the hub had lost
 * something, what is not there was not given back to it; where it had not, a snapshot left it out.
 */
export async function* checkNewcomer(h: History, members: readonly SimDevice[]): AsyncGenerator<string> {
  const host = members.find(({ outcome }) => !outcome?.stopped);
  if (!host) return;
  const newcomer = await h.admit(host);
  if (!newcomer) return yield `8 self-healing: ${host.name} cannot let anybody in: ${host.outcome?.stopped?.type}`;
  await newcomer.sync();
  const isLacking = [...h.written.values()].some(({ op: { id, stamp } }) => hasTaken(host, id, stamp) && !hasTaken(newcomer, id, stamp));
  if (h.hubLosses > 0 && isLacking) yield '8 self-healing: the hub was not given back what everybody has';
  else if (textOf(newcomer.disk.records) !== textOf(host.disk.records)) yield '11 compaction: somebody new gets something else than everybody has';
}

/**
 * A hub lost a removal, was filled again by somebody who never heard of it, and let the removed device go on: who removed it
 * does not follow, by design, and says so. Between the two only people can decide.
 */
const standsAside = (h: History, { outcome }: SimDevice): boolean =>
  h.hubLosses > 0 && h.removed.size > 0 && outcome?.stopped?.type === 'broken' && outcome.reports.some(({ type }) => type === 'membership-forked');

/**
 * What does not hold at the end, after everybody has synced. All of it, and not only what is found first: a check that
 * found nothing because another came before it could be taken away and nobody would notice.
 */
export async function* checkEnd(h: History, rounds: number): AsyncGenerator<string> {
  if (rounds === Infinity) yield 'it never comes to rest';
  const membership = await readMembership(h.primitives, h.devices[0]!.disk.stored.state.space, h.hub.space.entries);
  if (!membership.ok || !membership.value) throw new Error('the hub holds no chain');
  const chain = membership.value;
  const isMember = ({ disk }: SimDevice): boolean => isActive(chain, disk.stored.state.identity.device);
  const members = h.devices.filter((device) => isMember(device) && !standsAside(h, device));
  if (members.length === 0) return yield 'nobody is left';
  yield* checkKept(h);
  yield* checkSame(members);
  yield* checkWritten(h, members[0]!);
  yield* checkTold(h, members);
  yield* checkOnce(h);
  yield* checkRemoved(h, chain, members[0]!);
  yield* checkIn(h, chain);
  if (h.options.seed % 3 === 0) yield* checkNewcomer(h, members);
}
