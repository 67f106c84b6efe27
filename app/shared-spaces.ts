// All that is shared with another device or another person: the sync engine, the hub and the vault put together. Loaded when
// there is something for it to do.
import { openIdentity } from './crypto/device-identity.ts';
import { webPrimitives } from './crypto/web-primitives.ts';
import { devicesError } from './devices-status.ts';
import { dropEnded } from './end-space.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError, OwnDevices } from './hooks/own-devices.ts';
import type { ShortLines } from './hooks/short-lines.ts';
import type { Teams } from './hooks/teams.ts';
import { createKeptInvitations } from './kept-invitations.ts';
import { createKeptJoinings } from './kept-joinings.ts';
import { planLeaving } from './leave-hub.ts';
import { createOwnDevices } from './own-devices.ts';
import { createPaperEscrow } from './paper-escrow.ts';
import { createPosts } from './posts.ts';
import { createShortLines } from './short-lines.ts';
import { profileOf, type SharedDeps, type SharedParts, spacesOf, spacesOfKind, todayOf } from './shared-parts.ts';
import { createFirstPage } from './sync/first-page.ts';
import { createHttpTransport } from './sync/http-transport.ts';
import { createSecondLook } from './sync/second-look.ts';
import { createRoom } from './sync/send-off.ts';
import type { MemberChange } from './sync/space-state.ts';
import { createSyncLoop, isFinal, type LoopDeps, type SyncLoop } from './sync/sync-loop.ts';
import { createSpaceSync, type SpaceSync, type SyncOptions, type SyncOutcome } from './sync/sync-space.ts';
import { syncMoved } from './sync/sync-spaces.ts';
import type { Transport } from './sync/transport.ts';
import { watchSpaces } from './sync/watch-spaces.ts';
import { createTeams } from './teams.ts';
import { followHandovers } from './vault/follow-handovers.ts';
import type { SpaceId } from '../wire/ids.ts';

export interface RunningSpaces {
  readonly devices: OwnDevices;
  readonly lines: ShortLines;
  readonly teams: Teams;
  /** Something was written; whether it takes back what others may have. */
  readonly edited: (takesBack?: boolean) => void;
  /** The app came to the front, or the internet came back. */
  readonly look: () => void;
  /** The app goes out of sight or locks: what waits is given to the browser, which sends it without the page. Waits for no network. */
  readonly sendOff: () => Promise<void>;
  readonly stop: () => void;
}

interface View {
  readonly onOutcome: (space: SpaceId, outcome: SyncOutcome) => void;
  readonly onProgress: (space: SpaceId, done: number, of: number) => void;
}

type RunnerDeps = SharedDeps & { readonly transport: Transport; readonly primitives: SharedParts['primitives'] };

/** Listens for every space that can still be mended. What to ask for has to be read first, so the end may come before the beginning. */
function watchEach({ vault, primitives, transport }: RunnerDeps, stored: SharedParts['stored'], final: ReadonlySet<SpaceId>): LoopDeps['watch'] {
  const question = async (space: SpaceId) => {
    const read = await stored(space);
    if (!read.ok) return [];
    const { state, entries } = read.value;
    const { device, token } = await openIdentity(primitives, state.identity);
    return [{ space, device, token, seq: state.cursor.seq, mseq: Math.max(0, entries.length - 1) }];
  };
  return (onLook, onEnd) => {
    let end: (() => void) | undefined;
    let over = false;
    void Promise.all(spacesOf({ vault }).filter((space) => !final.has(space)).map(question)).then((found) => {
      const asked = found.flat();
      if (!over && asked.length > 0) end = watchSpaces(transport.watch, asked, onLook, onEnd);
    });
    return () => {
      over = true;
      end?.();
    };
  };
}

/** The engines of all spaces, and the one clock they go by. */
function createRunner(deps: RunnerDeps, stored: SharedParts['stored'], view: View) {
  const { vault, transport, primitives, now, later, random, exclusive } = deps;
  const engines = new Map<SpaceId, SpaceSync>();
  /** Nothing to listen for: only somebody can mend it. */
  const final = new Set<SpaceId>();
  const secondLook = createSecondLook();
  let loop: SyncLoop | undefined;
  let sendingOff: Promise<void> | undefined;
  let stopped = false;
  const engineOf = (space: SpaceId): SpaceSync => {
    const engine = engines.get(space) ?? createSpaceSync({
      store: vault.space(space), transport, primitives, now, code: () => profileOf(deps)?.hubCode, onProgress: ({ done, of }) => view.onProgress(space, done, of),
    });
    engines.set(space, engine);
    return engine;
  };
  const syncOne = async (space: SpaceId, thorough: boolean): Promise<SyncOutcome> => {
    const outcome = secondLook(space, await engineOf(space).sync({ thorough }));
    if (outcome.stopped && isFinal(outcome.stopped)) final.add(space);
    else final.delete(space);
    view.onOutcome(space, outcome);
    return outcome;
  };
  const start = (): void => {
    if (stopped || spacesOf(deps).length === 0) return;
    loop?.stop();
    loop = createSyncLoop({
      later, watch: watchEach(deps, stored, final), dice: () => random(1)[0]! / 256,
      sync: (thorough) => exclusive(() => syncMoved(spacesOf(deps).map((space) => ({
        sync: () => syncOne(space, thorough), resting: engineOf(space).resting, onQuiet: (outcome) => view.onOutcome(space, outcome),
      })), { heads: transport.heads, now })),
      onOutcome: () => undefined,
      onFault: (error) => queueMicrotask(() => { throw error; }),
    });
    loop.now();
  };
  const run = async (space: SpaceId, options: SyncOptions = {}): Promise<Result<void, DevicesError>> => {
    const outcome = await exclusive(() => engineOf(space).sync(options));
    view.onOutcome(space, outcome);
    return outcome.stopped && !outcome.changed ? err(devicesError(outcome.stopped)) : ok(undefined);
  };
  const sendOff = async (): Promise<void> => {
    const room = createRoom();
    await Promise.allSettled(spacesOf(deps).filter((space) => !stopped && !final.has(space)).map((space) => engineOf(space).sendOff(room)));
  };
  return {
    start, loop: () => loop, sendOff: (): Promise<void> => (sendingOff ??= sendOff().finally(() => { sendingOff = undefined; })),
    sync: (space: SpaceId) => run(space),
    change: async (space: SpaceId | undefined, change: MemberChange): Promise<Result<void, DevicesError>> => (space ? run(space, { change }) : err({ type: 'storage' })),
    renew: (space: SpaceId) => run(space, { anew: true }),
    stop: (): void => {
      stopped = true;
      loop?.stop();
    },
  };
}

export function createSharedSpaces(deps: SharedDeps): RunningSpaces {
  const { vault } = deps;
  const { transport, keep: keepPage } = createFirstPage(createHttpTransport({ fetch: (url, init) => fetch(url, init), origin: deps.origin, later: deps.later }));
  const primitives = webPrimitives(deps.random);
  const sealed = { drafts: vault.drafts, primitives, now: deps.now };
  const base = { ...deps, primitives, transport, keepPage, invitations: createKeptInvitations(sealed), joinings: createKeptJoinings(sealed) };
  const stored: SharedParts['stored'] = async (space) => {
    const read = space && (await vault.space(space).read());
    if (!read) return err({ type: 'storage' });
    return read.ok ? read : err(devicesError(read.error));
  };
  const runner = createRunner(base, stored, {
    onOutcome: (space, outcome) => {
      if (space === vault.mine) void devices.show(outcome).then(() => dropEnded(parts)).then(() => followHandovers(vault, todayOf(deps))).then(posts.tend).then(() => (outcome.stopped ? undefined : paper.tend(devices.own.list.value)));
      else void (spacesOfKind(parts, 'team').includes(space) ? teams : lines).show(space, outcome);
    },
    onProgress: (space, done, of) => { if (space === vault.mine) devices.progress(done, of); },
  });
  const parts: SharedParts = { ...base, stored, start: runner.start, change: runner.change, renew: runner.renew, sync: runner.sync, syncNow: () => runner.loop()?.now() };
  const posts = createPosts(parts);
  const devices = createOwnDevices(parts, posts);
  const lines = createShortLines(parts, posts);
  const teams = createTeams(parts, posts);
  const paper = createPaperEscrow(parts);
  runner.start();
  return {
    devices: {
      ...devices.own,
      planLeaving: () => {
        // An engine that goes on could put back what is taken away.
        runner.stop();
        return planLeaving(parts);
      },
    },
    lines: lines.own, teams: teams.own,
    edited: (takesBack) => {
      devices.edited();
      if (runner.loop()) runner.loop()?.edited(takesBack);
      else runner.start();
    },
    look: parts.syncNow, sendOff: runner.sendOff,
    stop: runner.stop,
  };
}
