import { deviceOfStamp } from '../../app/domain/hybrid-clock.ts';
import type { Op, RecordState } from '../../app/domain/record.ts';
import { canonicalRecord, inOrderOfId } from '../../app/sync/canonical-record.ts';
import { isActive, type Membership, readMembership } from '../../app/sync/membership.ts';
import type { History } from './history.ts';
import { must } from './invariants-on-the-way.ts';
import type { SimDevice } from './sim-device.ts';

export const textOf = (records: ReadonlyMap<string, RecordState>): string => inOrderOfId(records.values()).map(canonicalRecord).join('\n');

/** Whether a device has taken in what was written under this stamp: of one writer things come in order. */
export const hasTaken = ({ disk }: SimDevice, id: string, stamp: string): boolean => (disk.records.get(id)?.seen.get(deviceOfStamp(stamp)) ?? '') >= stamp;

const headStamps = ({ disk }: SimDevice): ReadonlySet<string> =>
  new Set([...disk.records.values()].flatMap(({ fields }) => [...fields.values()].flatMap((heads) => heads.map(({ stamp }) => stamp))));

/** 3: what was confirmed on a device is still there, whatever became of the device. */
function checkKept(h: History): void {
  for (const { op, by } of h.written.values()) must(hasTaken(by, op.id, op.stamp), `3 durability: ${by.name} lost what it wrote itself: ${op.stamp}`);
}

/** 1 and 2 and 11: everybody holds the same, and that is what was written, less what somebody replaced who had seen it. */
function checkSame(h: History, members: readonly SimDevice[]): void {
  const [first, ...others] = members;
  for (const other of others) must(textOf(other.disk.records) === textOf(first!.disk.records), `1 convergence: ${first!.name} and ${other.name} hold different things`);
  const taken: Op[] = [...h.written.values()].map(({ op }) => op).filter((op) => hasTaken(first!, op.id, op.stamp));
  const gone = new Set(taken.flatMap(({ sees }) => sees));
  const heads = headStamps(first!);
  for (const { stamp } of taken) {
    must(heads.has(stamp) || gone.has(stamp), `2 no silent loss: ${stamp} by ${h.written.get(stamp)!.by.name} vanished`);
    must(!(heads.has(stamp) && gone.has(stamp)), `11 compaction: ${stamp} came back`);
  }
  for (const stamp of heads) must(h.written.has(stamp), `6 authenticity: ${stamp} was written by nobody`);
  for (const member of members) {
    for (const { op, by } of h.written.values()) if (by === member) must(hasTaken(first!, op.id, op.stamp), `8 self-healing: ${op.stamp} of ${by.name} never came to ${first!.name}`);
    must(member.disk.stored.outbox.length === 0, `8 self-healing: ${member.name} still has something to send`);
    must(member.disk.stored.held.length === 0, `1 convergence: ${member.name} still waits for something`);
  }
}

/** 4: one number of one device never named two commits, as long as nothing was copied and the hub lost nothing. */
function checkOnce(h: History): void {
  if (h.clones === 0 && h.hubLosses === 0) must(h.hub.forks === 0, '4 exactly once: one number was used for two commits');
}

/** 10: who was removed says nothing any more and reads nothing any more. */
function checkRemoved(h: History, membership: Membership, first: SimDevice): void {
  if (h.hubLosses > 0) return;
  for (const [device, unheard] of h.removed) {
    const { identity, epochKeys } = device.disk.stored.state;
    if (isActive(membership, identity.device)) continue;
    for (const stamp of unheard) must(!hasTaken(first, h.written.get(stamp)!.op.id, stamp), `10 removal: ${stamp} of ${device.name} came after all`);
    for (const [stamp, { op, by }] of h.written) if (by === device && h.writtenAfter.has(stamp)) must(!hasTaken(first, op.id, stamp), `10 removal: ${device.name} still writes`);
    must(epochKeys[membership.epoch] === undefined, `10 removal: ${device.name} has the key that came after it`);
  }
}

/** 8 and 11: the hub alone gives somebody new everything, from a snapshot and what came after it. */
export async function checkNewcomer(h: History, members: readonly SimDevice[]): Promise<void> {
  const host = members.find(({ outcome }) => !outcome?.stopped);
  if (!host) return;
  const newcomer = await h.admit(host);
  must(newcomer !== undefined, `8 self-healing: ${host.name} cannot let anybody in: ${host.outcome?.stopped?.type}`);
  await newcomer!.sync();
  must(textOf(newcomer!.disk.records) === textOf(host.disk.records), '11 compaction: somebody new gets something else than everybody has');
}

/**
 * A hub lost a removal, was filled again by somebody who never heard of it, and let the removed device go on: who removed it
 * does not follow, by design, and says so. Between the two only people can decide.
 */
const standsAside = (h: History, { outcome }: SimDevice): boolean =>
  h.hubLosses > 0 && h.removed.size > 0 && outcome?.stopped?.type === 'broken' && outcome.reports.some(({ type }) => type === 'membership-forked');

/** What holds at the end, after everybody has synced. */
export async function checkEnd(h: History, rounds: number): Promise<readonly SimDevice[]> {
  must(rounds < Infinity, 'it never comes to rest');
  const membership = await readMembership(h.primitives, h.devices[0]!.disk.stored.state.space, h.hub.space.entries);
  if (!membership.ok || !membership.value) throw new Error('the hub holds no chain');
  const chain = membership.value;
  const isMember = ({ disk }: SimDevice): boolean => isActive(chain, disk.stored.state.identity.device);
  const members = h.devices.filter((device) => isMember(device) && !standsAside(h, device));
  must(members.length > 0, 'nobody is left');
  checkKept(h);
  checkSame(h, members);
  checkOnce(h);
  checkRemoved(h, chain, members[0]!);
  if (h.hubLosses === 0) for (const device of h.devices) must(isMember(device) || chain.members.get(device.disk.stored.state.identity.device)?.removed !== undefined || h.removed.has(device), `8 self-healing: ${device.name} was shut out`);
  return members;
}
