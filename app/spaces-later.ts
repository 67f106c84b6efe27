// Who shares nothing never needs the engine that keeps what is shared alike: it is loaded when there is something for it to do.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError, DevicesStatus } from './hooks/own-devices.ts';
import type { Teams } from './hooks/teams.ts';
import type { RunningSpaces } from './shared-spaces.ts';

interface Deps {
  /** Whether this device shares its records with another one of hers. */
  readonly hasDevices: () => boolean;
  /** Whether it shares a line or a team with somebody. */
  readonly hasOthers: () => boolean;
  readonly needsCode: () => boolean;
  /** How far her devices are alike by what lies here, without the engine; undefined where that cannot be read. */
  readonly standing: () => Promise<DevicesStatus | undefined>;
  /** Fetches the engine and starts it; fails where that part of the app cannot be had. */
  readonly load: () => Promise<RunningSpaces>;
}

const ALONE: DevicesStatus = { state: 'alone' };
const UNKNOWN: DevicesStatus = { state: 'unknown' };

/** What is said of her devices: by the engine once it knows, and until then by what waits here to be sent. */
function createStatus({ hasDevices, standing }: Deps, running: ReadonlySignal<RunningSpaces | undefined>) {
  const read = signal<DevicesStatus>(UNKNOWN);
  const known = (): DevicesStatus => (hasDevices() ? read.value : ALONE);
  return {
    status: computed(() => {
      const told = running.value?.devices.status.value ?? UNKNOWN;
      return told.state === 'unknown' ? known() : told;
    }),
    readAgain: async (): Promise<void> => {
      if (hasDevices()) read.value = (await standing()) ?? UNKNOWN;
    },
  };
}

export function createSpacesLater(deps: Deps): RunningSpaces {
  const { hasDevices, hasOthers, needsCode, load } = deps;
  const running = signal<RunningSpaces | undefined>(undefined);
  let loading: Promise<RunningSpaces | undefined> | undefined;
  let stopped = false;
  const { status, readAgain } = createStatus(deps, running);
  const start = async (): Promise<RunningSpaces | undefined> => {
    try {
      const spaces = await load();
      if (stopped) spaces.stop();
      running.value = spaces;
      return spaces;
    } catch {
      // Asked for again with the next edit, and when she tries again.
      loading = undefined;
      return undefined;
    }
  };
  const engine = (): Promise<RunningSpaces | undefined> => (loading ??= start());
  const ask: Ask = async (question) => {
    const spaces = await engine();
    return spaces ? question(spaces) : err({ type: 'offline' });
  };
  const tell = (word: (spaces: RunningSpaces) => void): void => {
    if (running.value) word(running.value);
    // Starting looks for itself.
    else if ((hasDevices() || hasOthers()) && !stopped) {
      void readAgain();
      void engine();
    }
  };
  return {
    devices: {
      status,
      list: computed(() => running.value?.devices.list.value ?? []),
      begin: (code, name) => ask(({ devices }) => devices.begin(code, name)),
      invite: () => ask(({ devices }) => devices.invite()),
      join: (code, name) => ask(({ devices }) => devices.join(code, name)),
      rename: (id, name) => ask(({ devices }) => devices.rename(id, name)),
      remove: (id) => ask(({ devices }) => devices.remove(id)),
      planLeaving: async () => (hasDevices() ? (await engine())?.devices.planLeaving() : undefined),
      whoWrote: async (space) => (hasDevices() || hasOthers() ? (await engine())?.devices.whoWrote(space) : undefined),
      syncNow: () => tell(({ devices }) => devices.syncNow()),
    },
    lines: {
      status: computed(() => running.value?.lines.status.value ?? new Map()),
      needsCode,
      invite: (lineId, seat, code) => ask(({ lines }) => lines.invite(lineId, seat, code)),
      join: (code, seat) => ask(({ lines }) => lines.join(code, seat)),
      end: (lineId) => ask(({ lines }) => lines.end(lineId)),
      sendWaiting: async () => (hasDevices() || hasOthers() ? ask(({ lines }) => lines.sendWaiting()) : ok([])),
      syncNow: () => tell(({ lines }) => lines.syncNow()),
    },
    teams: teamsLater(running, ask, tell),
    edited: (takesBack) => tell((spaces) => spaces.edited(takesBack)),
    look: () => tell((spaces) => spaces.look()), sendOff: async () => running.value?.sendOff(),
    stop: () => {
      stopped = true;
      running.value?.stop();
    },
  };
}

type Ask = <T>(question: (spaces: RunningSpaces) => Promise<Result<T, DevicesError>>) => Promise<Result<T, DevicesError>>;

const teamsLater = (running: ReadonlySignal<RunningSpaces | undefined>, ask: Ask, tell: (word: (spaces: RunningSpaces) => void) => void): Teams => ({
  status: computed(() => running.value?.teams.status.value ?? new Map()),
  make: (name, card, code) => ask(({ teams }) => teams.make(name, card, code)),
  invite: (teamId, coordinates) => ask(({ teams }) => teams.invite(teamId, coordinates)),
  invited: async (teamId) => {
    const found = await ask(async ({ teams }) => ok(await teams.invited(teamId)));
    return found.ok ? found.value : undefined;
  },
  join: (code, card) => ask(({ teams }) => teams.join(code, card)),
  remove: (teamId, person, today) => ask(({ teams }) => teams.remove(teamId, person, today)),
  leave: (teamId, today) => ask(({ teams }) => teams.leave(teamId, today)),
  end: (teamId) => ask(({ teams }) => teams.end(teamId)),
  tidy: (teamId) => ask(({ teams }) => teams.tidy(teamId)),
  syncNow: () => tell(({ teams }) => teams.syncNow()),
});
