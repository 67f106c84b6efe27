import { DELETED } from '../../app/domain/record.ts';
import { atOnce, dieWith, RECORDS } from './at-once.ts';
import { comeOrGo, forget } from './coming-and-going.ts';
import type { DeedName, History } from './history.ts';
import { splitCommit } from '../../wire/commit-header.ts';
import { FINE, ROUGH } from './sim-network.ts';
import { tamperer } from './tamper.ts';
import type { Process } from './scheduler.ts';
import { SimDevice } from './sim-device.ts';

const FIELDS = ['a', 'b', 'c'];
const HOUR_MS = 3_600_000;

/** Who was removed does not know it at once, and goes on, the more so while the hub plays along. */
const someone = (h: History): SimDevice => h.pick(h.dice() < (h.hub.colludes ? 0.5 : 0.1) ? h.devices : h.active);

const write = async (h: History): Promise<void> => {
  const device = someone(h);
  const fields = Array.from({ length: 1 + Math.floor(h.dice() * 2) }, () => [h.pick(FIELDS), Math.floor(h.dice() * 100)] as const);
  h.write(device, h.pick(RECORDS), fields);
};

const erase = async (h: History): Promise<void> => {
  const device = h.pick(h.active);
  const id = h.nameOf(h.pick(RECORDS));
  const ops = device.disk.records.get(id)?.fields.has(DELETED) ? [] : device.erase(h.kindOf(id), id);
  h.remember(device, ops);
  h.note(`${device.name} erases ${id}`);
};

const sync = async (h: History): Promise<void> => {
  const device = someone(h);
  await device.sync({ thorough: h.dice() < 0.1 });
  h.note(`${device.name} syncs: ${device.outcome?.stopped?.type ?? 'done'} ${(device.outcome?.reports ?? []).map((report) => report.type).join(' ')}`);
};

const die = (h: History): Promise<void> => dieWith(h, h.pick(h.active), Math.floor(h.dice() * 30));

/**
 * A phone is put away, alone or in the middle of a run: what waits is with the browser, which brings it to the hub late, or not
 * at all, whether the app lives on or begins anew.
 */
async function putAway(h: History): Promise<void> {
  const device = h.pick(h.active);
  const lives = h.dice() < 0.3;
  const { process } = device;
  const away: Process = { alive: true };
  if (h.dice() < 0.7) h.write(device, h.pick(RECORDS), [[h.pick(FIELDS), 5]]);
  h.note(`${device.name} is put away${lives ? ' and goes on' : ''}`);
  const sendOff = () => device.openSync(away).sendOff(() => true);
  if (h.dice() < 0.5) await sendOff();
  else {
    if (!lives) process.turnsLeft = Math.floor(h.dice() * 20);
    await h.scheduler.together([{ process, run: () => device.sync() }, { process: away, run: sendOff }]);
  }
  if (!lives) device.boot();
}

const clone = async (h: History): Promise<void> => {
  if (h.clones >= 2) return;
  h.clones += 1;
  const device = h.pick(h.active);
  const twin = new SimDevice(h.world, `${device.name}'`, { ...device.disk }, h.newClock());
  h.devices.push(twin);
  h.note(`${device.name} is copied`);
};

const lose = (h: History, how: 'restore' | 'rollBack' | 'wipe'): void => {
  // Forgetting members under the same name is refusing service: nothing that a device could mend.
  const backups = h.backups.filter(({ entries }) => how !== 'rollBack' || entries.length === h.hub.space.entries.length);
  const backup = backups.length > 0 ? h.pick(backups) : undefined;
  if (how !== 'wipe' && !backup) return;
  h.hubLosses += 1;
  if (how === 'rollBack') h.lies += 1;
  h.note(how);
  if (how === 'wipe') h.hub.wipe(false);
  else h.hub.restore(backup!, how === 'rollBack');
};

/** A phone with records of its own comes in, is worked with at once, and dies on the way, while the others go on. */
async function join(h: History): Promise<void> {
  if (h.devices.length >= 6 || h.type !== 'mine') return;
  const joined = await h.admit(h.pick(h.active), true);
  if (!joined) return;
  if (h.dice() < 0.7) {
    h.write(joined, h.pick(['own', ...RECORDS]), [['a', 7]]);
    const { stored } = joined.disk;
    joined.disk.stored = { ...stored, outbox: [] };
    h.note(`${joined.name} had it before`);
  }
  for (let times = Math.floor(h.dice() * 5); times > 0; times -= 1) {
    const luck = h.dice();
    if (luck < 0.6) await dieWith(h, joined, Math.floor(h.dice() * 16));
    else if (luck < 0.8) h.write(joined, h.pick(RECORDS), [[h.pick(FIELDS), times]]);
    else await sync(h);
  }
}

/** The hub begins, or stops, to tamper with what it hands out. */
async function forge(h: History): Promise<void> {
  h.lies += 1;
  h.network.twisted = true;
  h.network.twist = h.network.twist ? undefined : await tamperer(h);
  h.note(h.network.twist ? 'the hub tampers' : 'the hub stops tampering');
}

/** The hub keeps the commits of one device back from another. */
async function withhold(h: History): Promise<void> {
  h.lies += 1;
  h.network.twisted = true;
  const from = h.pick(h.active).device;
  const of = h.pick(h.active).device;
  h.network.twist = h.network.twist ? undefined : (who, page) => (who.device === from
    ? { ...page, items: page.items.filter((item) => item.type !== 'commit' || splitCommit(item.bytes)?.header.device !== of) }
    : page);
  h.note(`the hub ${h.network.twist ? 'keeps things back' : 'keeps nothing back'}`);
}

const DEEDS: Readonly<Record<DeedName, (h: History) => Promise<void>>> = {
  write, erase, sync, die, clone, forget, forge, withhold, join, putAway,
  together: (h) => atOnce(h),
  admit: (h) => comeOrGo(h, 'admit'),
  remove: (h) => comeOrGo(h, 'remove'),
  reboot: async (h) => h.pick(h.active).boot(),
  backup: async (h) => { h.backups.push(h.hub.backup()); },
  restore: async (h) => lose(h, 'restore'),
  rollBack: async (h) => lose(h, 'rollBack'),
  wipe: async (h) => lose(h, 'wipe'),
  clock: async (h) => { Object.assign(h.pick(h.active).clock, h.newClock()); },
  days: async (h) => { h.world.now += Math.floor(h.dice() * 9 * 24) * HOUR_MS; },
  weather: async (h) => { h.network.weather = h.dice() < 0.6 ? ROUGH : FINE; },
  collude: async (h) => {
    h.lies += 1;
    h.hub.colludes = !h.hub.colludes;
  },
};

export function everybodyWrites(h: History): void {
  for (const device of h.devices) h.write(device, 'last', [[device.name, 1]]);
}

/** Plays what the dice say. */
export async function play(h: History): Promise<void> {
  await h.begin();
  const names = Object.entries(h.options.deeds) as [DeedName, number][];
  const total = names.reduce((sum, [, weight]) => sum + weight, 0);
  for (let step = 0; step < h.options.steps; step += 1) {
    let luck = h.dice() * total;
    const [name] = names.find(([, weight]) => (luck -= weight) < 0)!;
    h.world.now += Math.floor(h.dice() * 60_000);
    await DEEDS[name](h);
  }
}
