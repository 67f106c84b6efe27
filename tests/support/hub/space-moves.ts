import fc from 'fast-check';
import { ok, type Result } from '../../../app/domain/result.ts';
import type { PushedFrame, Transport, TransportError } from '../../../app/sync/transport.ts';
import type { Bytes } from '../../../wire/bytes.ts';
import { LIMITS } from '../../../wire/limits.ts';
import { NO_KEY } from '../../../wire/member-entry.ts';
import type { PushResult } from '../../../wire/push-result.ts';
import { chance, follow, makeCommit, makeDevice, makeEntry, makePart, makeSnapshot, makeSpace, makeSpaceOf, text, type TestDevice, type TestSnapshot, type TestSpace, writeCommit } from './sealed-things.ts';

/** All that was done so far in one space, as its devices know it. */
export interface SpaceWorld {
  readonly space: TestSpace;
  readonly devices: TestDevice[];
  readonly gone: Set<TestDevice>;
  readonly sent: { readonly by: TestDevice; readonly frames: readonly PushedFrame[] }[];
  readonly snapshots: TestSnapshot[];
  readonly boxes: readonly Bytes[];
  readonly letters: readonly Bytes[];
}

/** One question to a hub; afterwards the world knows what came of it. */
export type Move =
  | { readonly does: 'ask'; readonly ask: (hub: Transport) => Promise<Result<unknown, TransportError>> }
  | { readonly does: 'push'; readonly by: TestDevice; readonly frames: readonly PushedFrame[]; readonly learn: (results: readonly PushResult[]) => void }
  | { readonly does: 'pull'; readonly by: TestDevice; readonly after: number; readonly entries: number; readonly have: { readonly snapshot: string; readonly parts: number } | undefined }
  | { readonly does: 'days' };

export interface Dice { readonly a: number; readonly b: number; readonly c: number }

export const credentials = ({ space }: SpaceWorld, { id, token }: TestDevice) => ({ space: space.id, device: id, token });

/** Two devices and an organisation's code: of one person, of two, or a team with somebody who is no admin. */
export function newWorld(type: TestSpace['type']): SpaceWorld {
  const first = makeDevice();
  const second = makeDevice(type === 'mine' ? {} : { person: text(16), role: type === 'team' ? 'member' : 'admin' });
  const space = type === 'mine' ? makeSpace(first, second) : makeSpaceOf(type, first, second);
  return { space, devices: [first, second], gone: new Set(), sent: [], snapshots: [], boxes: [chance(16), chance(16)], letters: [chance(40), chance(40), chance(LIMITS.letter + 1)] };
}

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;
/** Mostly one who is still there. */
function someone({ devices, gone }: SpaceWorld, n: number): TestDevice {
  const active = devices.filter((device) => !gone.has(device));
  return pick(n % 8 === 0 || active.length === 0 ? devices : active, n >> 3);
}
const isIn = ({ r }: PushResult): boolean => r === 'stored' || r === 'dup';
const commit = (bytes: Bytes): PushedFrame => ({ type: 'commit', bytes });
const nothing = (): void => undefined;
const pushes = (by: TestDevice, frames: readonly PushedFrame[], learn: (results: readonly PushResult[]) => void = nothing): Move => ({ does: 'push', by, frames, learn });

/** Commits one after the other. The device goes on from the last that is in. */
function writes({ space }: SpaceWorld, by: TestDevice, count: number, size?: number): Move {
  const draft = { ...by };
  const states = Array.from({ length: count }, () => ({ frame: commit(writeCommit(space, draft, size === undefined ? {} : { size })), dseq: draft.dseq, hash: draft.hash }));
  return pushes(by, states.map(({ frame }) => frame), (results) => {
    const last = results.findLastIndex(isIn);
    if (last >= 0) Object.assign(by, { dseq: states[last]!.dseq, hash: states[last]!.hash });
  });
}

function enters(world: SpaceWorld, by: TestDevice, entry: Bytes, epoch: number, added: readonly TestDevice[] = [], removed?: TestDevice): Move {
  return pushes(by, [{ type: 'entry', bytes: entry }], ([result]) => {
    if (result!.r !== 'stored') return;
    follow(world.space, entry, epoch);
    world.devices.push(...added);
    if (removed) world.gone.add(removed);
  });
}

function admits(world: SpaceWorld, { a, b, c }: Dice): Move {
  const by = someone(world, a);
  const added = makeDevice({ person: c % 3 > 0 ? by.person : text(16), role: b % 3 > 0 ? 'admin' : 'member', dh: c % 4 === 1 ? NO_KEY : text(32) });
  const epoch = world.space.epoch + (b % 2);
  return enters(world, by, makeEntry(world.space, { by, add: [added], epoch }), epoch, [added]);
}

function removes(world: SpaceWorld, { a, b }: Dice): Move {
  const by = someone(world, a);
  const target = someone(world, b);
  return enters(world, by, makeEntry(world.space, { by, remove: [target] }), world.space.epoch + 1, [], target);
}

/** She takes herself out, and has more to say in the same breath. */
function leaves(world: SpaceWorld, { a, b }: Dice): Move {
  const by = someone(world, a);
  const entry = makeEntry(world.space, { by, remove: [by] });
  const move = enters(world, by, entry, world.space.epoch + 1, [], by);
  const snapshot = makeSnapshot(world.space, { by, parts: 1 });
  const more: readonly PushedFrame[] = [commit(makeCommit(world.space, by, { epoch: world.space.epoch + 1 })), { type: 'part', bytes: snapshot.parts[0]! }, { type: 'manifest', bytes: snapshot.manifest }, { type: 'entry', bytes: entry }];
  return move.does === 'push' ? { ...move, frames: [...move.frames, pick(more, b)] } : move;
}

/** An entry in which one thing is wrong; now and then it is not even that. */
function wrongEntry(world: SpaceWorld, { a, b, c }: Dice): Move {
  const { space } = world;
  const by = someone(world, a);
  const other = pick(world.devices, b);
  const wishes: readonly Partial<Parameters<typeof makeEntry>[1]>[] = [
    { epoch: space.epoch + 1 }, { change: { mseq: space.mseq } }, { change: { mseq: space.mseq + 2 } }, { change: { prev: text(32) } },
    { epoch: space.epoch - 1 }, { epoch: space.epoch + 2 }, { remove: [other], epoch: space.epoch }, { remove: [other], change: { keys: [] } },
    { add: [other] }, { change: { type: 'team' } }, { signedBy: other }, { remove: [makeDevice()] }, {},
  ];
  const bytes = c % 14 === 13 ? chance(LIMITS.entry + 1) : makeEntry(space, { by, ...pick(wishes, c) });
  return enters(world, by, bytes, space.epoch + (c % 13 === 0 ? 1 : 0));
}

/** A commit in which one thing is wrong. */
function wrongCommit(world: SpaceWorld, { a, b, c }: Dice): Move {
  const { space, devices } = world;
  const by = someone(world, a);
  const wrong: readonly (() => Bytes)[] = [
    () => makeCommit(space, by, { dseq: by.dseq + 2 }),
    () => makeCommit(space, by, { dseq: Math.max(1, by.dseq - (b % 3)) }),
    () => makeCommit(space, by, { dseq: Math.max(1, by.dseq) }),
    () => makeCommit(space, by, { prev: chance(32) }),
    () => makeCommit(space, by, { epoch: space.epoch + (b % 2 ? 1 : -1) }),
    () => makeCommit(space, by, { mseq: space.mseq + 1 }),
    () => makeCommit(space, by, { size: LIMITS.commit }),
    () => makeCommit(space, pick(devices, b)),
    () => makeCommit(makeSpace(by), by),
    () => chance(300),
  ];
  return pushes(by, [commit(pick(wrong, c)()), commit(makeCommit(space, by))]);
}

/** What one of them takes for the state of the whole, or says it is. */
function snapshots(world: SpaceWorld, { a, b, c }: Dice): Move {
  const { space, devices } = world;
  const by = someone(world, a);
  const other = pick(devices, b);
  const covers = pick([...Array.from({ length: 9 }, () => devices), [by], [...devices, { ...makeDevice(), dseq: 2 }], devices.filter((device) => device !== other), [...devices.filter((device) => device !== other), { ...other, hash: chance(32) }]], b >> 2);
  const last = world.snapshots.at(-1);
  const snapshot = makeSnapshot(space, {
    by: c % 17 === 0 ? other : by, covers, parts: 1 + (a % 3),
    change: { base: (b % 3 > 0 && last?.id) || '', ...(c % 19 === 0 && { epoch: space.epoch + 1 }), ...(c % 12 === 0 && last && { snapshot: last.id }) },
  });
  const parts = snapshot.parts.map((bytes): PushedFrame => ({ type: 'part', bytes }));
  const manifest: PushedFrame = { type: 'manifest', bytes: snapshot.manifest };
  const stranger: PushedFrame = { type: 'part', bytes: makePart(space, snapshot.id, 0) };
  const frames = pick([...Array.from({ length: 14 }, () => [...parts, manifest]), [...parts.slice(1), manifest], [manifest], parts, [stranger, manifest], [...parts, stranger, manifest]], c >> 1);
  return pushes(by, frames, (results) => {
    if (frames.at(-1) === manifest && results.at(-1)!.r === 'stored') world.snapshots.push(snapshot);
  });
}

/** What was sent before, as a device does that never heard the answer. Or somebody else has got hold of it. */
function again({ sent, devices, space }: SpaceWorld, { a, b, c }: Dice): Move {
  if (sent.length === 0) return pushes(devices[0]!, [{ type: 'entry', bytes: space.entries[0]! }]);
  const { by, frames } = pick(sent.slice(c % 2 ? -1 : 0), a);
  return pushes(c % 5 === 0 ? pick(devices, b) : by, frames);
}

function pulls(world: SpaceWorld, { a, b, c }: Dice, head: number): Move {
  const { space, snapshots: made } = world;
  const snapshot = pick([made.at(-1)?.id, made[0]?.id, text(16)], c >> 3);
  const have = c % 3 === 0 && snapshot ? { snapshot, parts: b % 4 } : undefined;
  return { does: 'pull', by: someone(world, a), after: c % 4 === 0 ? 0 : c % 4 === 1 ? head : b % (head + 4), entries: a % (space.mseq + 3), have };
}

function looks(world: SpaceWorld, { a, b, c }: Dice, head: number): Move {
  const { id, token } = someone(world, a);
  const question = { space: world.space.id, device: id, token: c % 7 === 0 ? chance(16) : token, seq: c % 2 ? head : b % (head + 4), mseq: Math.max(0, world.space.mseq - (c % 5 === 0 ? 1 : 0)) };
  return { does: 'ask', ask: (hub) => hub.heads([question]) };
}

/** Everybody who has a key has all that there is; but one may be away, or say that it has more. */
function settles({ space, devices, gone }: SpaceWorld, { b, c }: Dice, head: number): Move {
  const keyed = devices.filter((device) => !gone.has(device) && device.dh !== NO_KEY);
  const odd = keyed[b % (keyed.length + 1)];
  return {
    does: 'ask',
    ask: async (hub) => {
      const answers: unknown[] = [];
      for (const device of keyed) {
        const seq = device !== odd || c % 2 ? head : head + (c % 4);
        if (device !== odd || c % 3 > 0) answers.push(await hub.heads([{ space: space.id, device: device.id, token: device.token, seq, mseq: space.mseq }]));
      }
      return ok(answers);
    },
  };
}

function posts(world: SpaceWorld, { a, b, c }: Dice): Move {
  const box = pick(world.boxes, a);
  const slot = b % 2 ? 'guest' : 'host';
  const who = credentials(world, someone(world, b));
  return { does: 'ask', ask: (hub) => pick([() => hub.openBox(who, box, 72), () => hub.putLetter(box, slot, pick(world.letters, a)), () => hub.getLetter(box, slot), () => hub.getLetter(box, slot), () => hub.closeBox(who, box)], c)() };
}

/** What was never sent: an edit that went with a broken phone, but for what others have of it. */
function losesSome(world: SpaceWorld, { a }: Dice): Move {
  const by = someone(world, a);
  writeCommit(world.space, by);
  return writes(world, by, 1);
}

const MOVES = {
  write: (world: SpaceWorld, { a, b }: Dice) => writes(world, someone(world, a), 1 + (b % 3)),
  heavy: (world: SpaceWorld, { a, b }: Dice) => writes(world, someone(world, a), 6 + (b % 2), LIMITS.commit - 400),
  lose: losesSome, wrongCommit, wrongEntry, admits, removes, snapshots, leaves, again, pulls, looks, settles, posts,
  days: (): Move => ({ does: 'days' }),
  create: ({ space }: SpaceWorld, _dice: Dice, _head: number, code: string): Move => ({ does: 'ask', ask: (hub) => hub.createSpace(space.entries, code) }),
  delete: (world: SpaceWorld, { a }: Dice): Move => ({ does: 'ask', ask: (hub) => hub.deleteSpace(credentials(world, someone(world, a))) }),
} as const;

export type MoveName = keyof typeof MOVES;

const WEIGHTS: Readonly<Record<MoveName, number>> = {
  write: 15, heavy: 1, lose: 2, wrongCommit: 4, wrongEntry: 3, admits: 4, removes: 2, leaves: 1, snapshots: 16, again: 5, pulls: 6, looks: 2, settles: 11, posts: 2, days: 1, create: 1, delete: 1,
};

export interface Step extends Dice { readonly move: MoveName }

const number = fc.nat(9_999);
/** Which moves, and with whom. */
export const someSteps = (most: number): fc.Arbitrary<readonly Step[]> => fc.array(fc.record({
  move: fc.oneof(...Object.entries(WEIGHTS).map(([name, weight]) => ({ arbitrary: fc.constant(name as MoveName), weight }))),
  a: number, b: number, c: number,
}), { minLength: most >> 1, maxLength: most, size: 'max' });

export const moveOf = (world: SpaceWorld, { move, ...dice }: Step, head: number, code: string): Move => MOVES[move](world, dice, head, code);
