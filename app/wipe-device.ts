// Everything that is hers goes from this device.
import { openLocalStorage } from './boot-storage.ts';
import { isLocale, type Locale } from './i18n/locales.ts';
import { forgetPlaces } from './hooks/navigation.ts';
import type { LockedServices, Services, WipeDevice } from './services.ts';
import { comesAgain } from './shell/comes-again.ts';
import { markLeaving, markStaying, planFarewell } from './shell/farewell.ts';
import { tellToKeepNothing } from './shell/keep-nothing.ts';
import { findWorkers } from './shell/sw-bridge.ts';
import type { TabChannel } from './shell/tab-channel.ts';
import { clearAtHub } from './storage/clear-at-hub.ts';
import { createDexieLogStore } from './storage/dexie-log-store.ts';
import { followDeletion, standDown, standReady } from './storage/follow-deletion.ts';
import { DrempelDatabase } from './storage/schema.ts';
import { within } from './storage/within.ts';
import type { KeyRing } from './vault/key-ring.ts';

/** How long to wait before each later deletion. Twelve without a pause were seen to be over before a busy browser had cleaned up behind the first. */
const PAUSES_MS = [0, 0, 0, 0, 25, 25, 50, 50, 100, 150, 300, 500];

/** Reading what may be taken away at the hub and taking it away, and what is made or undone here beside it. A wipe waits no longer, and goes on without. */
const READ_WITHIN_MS = 1_000;
const READY_WITHIN_MS = 2_000;
const LEAVE_WITHIN_MS = 4_000;
const CLEAR_WITHIN_MS = 3_000;

/** Whether the keys are gone. As long as they are there nothing else is touched; once they are not, nothing opens any more and the rest goes. */
export async function destroyKeys({ destroy, read }: Pick<KeyRing, 'destroy' | 'read'>): Promise<boolean> {
  try {
    await destroy();
    return true;
  } catch {
    // Emptied and not deleted is gone for whoever wants to open something; the file is tried once more.
    await destroy().catch(() => undefined);
    return read().then((locks) => locks === undefined, () => false);
  }
}

/** What is left opens for nobody. A browser that does not take it away now does not keep her here. */
async function destroyRest(): Promise<void> {
  await createDexieLogStore(new DrempelDatabase(), () => undefined).destroy().catch(() => undefined);
  for (const [round, pause] of PAUSES_MS.entries()) {
    await new Promise((resolve) => { setTimeout(resolve, pause); });
    await followDeletion(round).catch(() => undefined);
  }
}

interface WipeInput {
  readonly locked: LockedServices;
  readonly channel: TabChannel;
  readonly session: Services | undefined;
  readonly after: Parameters<WipeDevice>[0];
  readonly leaving?: Leaving;
}

/** What going for good asks of the browser. */
export interface Leaving {
  /** Waits no longer than this many milliseconds. */
  readonly clear: (within: number) => Promise<boolean>;
  /** Gives what says goodbye in this page. Fetched before anything goes, because later it may be gone with the rest. */
  readonly prepare: () => Promise<(locale: Locale) => Promise<void>>;
  readonly comesAgain: () => Promise<boolean>;
}

async function clearHere(within: number): Promise<boolean> {
  // Once its registration is gone, nobody can tell a worker any more that is still fetching.
  await tellToKeepNothing(await findWorkers());
  return clearAtHub((...request) => fetch(...request), within);
}

const here: Leaving = {
  clear: clearHere,
  prepare: async () => {
    const { sayFarewell } = await import('./shell/say-farewell.tsx');
    return (locale) => sayFarewell(locale, [openLocalStorage(), sessionStorage], () => undefined);
  },
  comesAgain,
};

/** The page starts once more to say goodbye with an empty memory; one that would not come again says it as it is. */
async function sayGoodbye(locale: Locale, goodbye: Awaited<ReturnType<Leaving['prepare']>> | undefined, again: Leaving['comesAgain']): Promise<void> {
  if (goodbye && !(await again())) return goodbye(locale);
  planFarewell(sessionStorage, locale);
  location.reload();
}

/** Destroys the keys first: what the browser may keep of the rest can never be opened again. */
export async function wipeDevice({ locked, channel, session, after, leaving = here }: WipeInput): Promise<boolean> {
  const { locale } = locked.settings.read();
  markLeaving();
  const [leaveHub, goodbye] = await Promise.all([
    within(READ_WITHIN_MS, session?.devices.planLeaving()),
    after === 'leave' ? within(READ_WITHIN_MS, leaving.prepare()) : undefined,
    within(READY_WITHIN_MS, standReady(PAUSES_MS.length, AbortSignal.timeout(READY_WITHIN_MS))),
  ]);
  if (!(await destroyKeys(locked.keyRing))) {
    await within(READY_WITHIN_MS, standDown(PAUSES_MS.length));
    // She stays, and so the lock has to work again.
    markStaying();
    return false;
  }
  session?.vault.close();
  channel.post({ type: after === 'leave' ? 'left' : 'wiped' });
  locked.sentinel.clear();
  locked.settings.clear();
  forgetPlaces(sessionStorage);
  const left = within(LEAVE_WITHIN_MS, leaveHub?.());
  // Where there is a network the browser throws its files away as a whole, the program among them; the deletions below leave them to be tidied up in its own time.
  if (after === 'leave') await leaving.clear(CLEAR_WITHIN_MS);
  if (locale && after === 'begin') locked.settings.update({ locale });
  await destroyRest();
  await left;
  // A write that was on its way as the vault closed may have noted itself once more: the next start would say that something is lost.
  locked.sentinel.clear();
  if (after === 'leave') await sayGoodbye(isLocale(locale) ? locale : 'nl', goodbye, leaving.comesAgain);
  else location.reload();
  return true;
}
