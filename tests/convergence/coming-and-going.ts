import { publicIdentity } from '../../app/crypto/device-identity.ts';
import { atOnce, dieWith, RECORDS, type Coming } from './at-once.ts';
import type { History } from './history.ts';
import { hasTaken } from './invariants.ts';
import { checkChanged } from './invariants-on-the-way.ts';
import { isOut, membersAt } from './sim-chain.ts';
import type { SimDevice } from './sim-device.ts';

/** What is played of it, and who comes in once it stands at the hub. */
interface Drawn extends Coming { readonly comesIn?: () => void }
type Name = 'admit' | 'remove';

const MOST_DEVICES = 6;

async function drawAdmission(h: History): Promise<Drawn | undefined> {
  if (h.devices.length >= MOST_DEVICES) return undefined;
  const by = h.pick(h.active);
  const identity = await h.newcomer(by);
  const { device } = identity;
  const change = { add: [{ ...(await publicIdentity(h.primitives, identity)), role: 'admin' as const, name: 'x' }], remove: [] };
  return { by, change, what: `admits ${device.slice(0, 3)}`, comesIn: () => { if (membersAt(h.hub.space.entries).has(device)) h.comeIn(by, identity, false); } };
}

/** One device takes another out, and everything under that device's name with it. */
async function drawRemoval(h: History): Promise<Drawn | undefined> {
  if (h.active.length < 3) return undefined;
  const by = h.pick(h.active);
  const target = h.pick(h.active);
  return target.device === by.device ? undefined : { by, change: { add: [], remove: [target.disk.stored.state.identity.device] }, what: `removes ${target.name}` };
}

const DRAWS: Readonly<Record<Name, (h: History) => Promise<Drawn | undefined>>> = { admit: drawAdmission, remove: drawRemoval };

async function alone(h: History, coming: Coming): Promise<void> {
  await coming.by.sync({ change: coming.change });
  coming.outcome = coming.by.outcome;
  h.note(`${coming.by.name} ${coming.what}: ${coming.outcome?.stopped?.type ?? 'done'}`);
}

/** What has come to the hub counts, whether or not whoever wrote it lived to hear so. */
function noteGone(h: History): void {
  const members = membersAt(h.hub.space.entries);
  const gone = h.active.filter(({ disk }) => isOut(members, disk.stored.state));
  // Also who was taken out once, and stands on the chain of a hub that forgot it: what it has was taken in by a member.
  const isThere = ({ device }: SimDevice): boolean => members.get(device)?.removed === false;
  const left = h.devices.filter((device) => !gone.includes(device) && (!h.removed.has(device) || isThere(device)));
  for (const one of gone) {
    h.note(`${one.name} is out`);
    h.removed.set(one, new Set([...h.written].filter(([stamp, { op, by }]) => by === one && !left.some((other) => hasTaken(other, op.id, stamp))).map(([stamp]) => stamp)));
  }
}

/**
 * Somebody is let in or taken out: by itself, by a device that is killed at any of its turns and sometimes tries again, or
 * in the middle of what others do, who may let in and take out at the same time.
 */
export async function comeOrGo(h: History, name: Name): Promise<void> {
  const first = await DRAWS[name](h);
  if (!first) return;
  const comings = [first];
  const luck = h.dice();
  if (luck < 0.4) await alone(h, first);
  else if (luck < 0.7) {
    await dieWith(h, first.by, Math.floor(h.dice() * 30), first);
    checkChanged(h.hub, first);
    if (!first.outcome && h.dice() < 0.5) await alone(h, first);
  } else {
    const also = h.pick((['admit', 'remove'] as const).filter((one) => h.options.deeds[one]));
    const second = also && h.dice() < 0.4 ? await DRAWS[also](h) : undefined;
    if (second && h.devices.length + 2 <= MOST_DEVICES) comings.push(second);
    await atOnce(h, comings);
  }
  for (const coming of comings) {
    checkChanged(h.hub, coming);
    coming.comesIn?.();
  }
  noteGone(h);
}

/** The hub is put back to before a removal, and who was removed goes on at it, with or without others who never heard of that. */
export async function forget(h: History): Promise<void> {
  const backup = h.hub.backup();
  const before = h.removed.size;
  await comeOrGo(h, 'remove');
  if (h.removed.size === before) return;
  h.hubLosses += 1;
  h.hub.restore(backup, false);
  h.note('the hub forgets the removal');
  const gone: readonly SimDevice[] = [...h.removed.keys()].slice(before);
  if (h.devices.length < MOST_DEVICES && h.dice() < 0.7) await h.admit(h.pick(h.active));
  for (const device of gone) {
    if (h.dice() < 0.7) h.write(device, h.pick(RECORDS), [[h.pick(['a', 'b', 'c']), 9]]);
    await device.sync();
  }
}
