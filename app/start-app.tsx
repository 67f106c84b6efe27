// The composition root: the only place, with open-session.ts, where parts are made and handed to each other.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { findPhase, openLocalStorage, phaseAfter } from './boot-storage.ts';
import { createWorkerKdf } from './crypto/argon2-client.ts';
import { err } from './domain/result.ts';
import { createClock } from './hooks/clock.ts';
import { createTrustedScripts } from './shell/trusted-scripts.ts';
import { activateFirstWords, activateLocale, activatePseudo, locale } from './i18n/activate-locale.ts';
import type { PassphraseKdf } from './crypto/passphrase-kdf.ts';
import type { Locale } from './i18n/locales.ts';
import { detectLocale, isLocale } from './i18n/locales.ts';
import type { LockedServices, OtherTabs, Phase } from './services.ts';
import { createQuickExit } from './shell/quick-exit.ts';
import { fetchOpenApp, Root } from './shell/root.tsx';
import type { RootState } from './shell/root-state.ts';
import { createSafetyDoor } from './shell/safety-door.ts';
import { dropSafety, takeSafety } from './shell/safety-mark.ts';
import { takeShortcut, watchShortcut } from './shell/safety-shortcut.ts';
import { holdTab, markLeaving, readFarewell } from './shell/farewell.ts';
import { takeLostPhone } from './shell/lost-phone-mark.ts';
import { registerWorker } from './shell/sw-bridge.ts';
import type { TabChannel } from './shell/tab-channel.ts';
import { createTabChannel } from './shell/tab-channel.ts';
import { breathe } from './hooks/breathe.ts';
import { readEntry } from './hooks/history-entry.ts';
import { forgetPlaces } from './hooks/navigation.ts';
import { later } from './later.ts';
import { applyTheme } from './hooks/theme.ts';
import { createKeyStore } from './storage/key-store.ts';
import { createSentinelStore } from './storage/sentinel.ts';
import type { SettingsStore } from './storage/settings-store.ts';
import { createSettingsStore } from './storage/settings-store.ts';
import type { KeyRing, Locks } from './vault/key-ring.ts';
import { createKeyRing } from './vault/key-ring.ts';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const session = () => import('./open-session.ts');

/** A part of the app that was thrown away, or never came in: an answer, so that no screen waits for it for good. */
async function withPart<Part, Answer, Missing>(load: () => Promise<Part>, work: (part: Part) => Promise<Answer>, missing: Missing): Promise<Answer | Missing> {
  const part = await load().catch(() => undefined);
  return part ? work(part) : missing;
}

/** What stands behind the lock. Failing here is no harm: it is asked for again when the lock has opened. */
const fetchInside = (): void => { void Promise.allSettled([session(), fetchOpenApp()]); };

/** Deriving a key keeps a worker busy and the page idle: time to fetch what will be needed if it fits. */
const whileWaiting = (kdf: PassphraseKdf, fetch: () => void): PassphraseKdf => ({
  derive: (...secret) => {
    const derived = kdf.derive(...secret);
    fetch();
    return derived;
  },
});

const isWordsOnly = (locks: Locks | undefined): boolean =>
  locks !== undefined && locks.wraps.some((wrap) => wrap.type === 'passphrase') && !locks.wraps.some((wrap) => wrap.type === 'passkey');

const farewell = async (locale: Locale, places: Storage, letGo: () => void): Promise<void> => (await import('./shell/say-farewell.tsx')).sayFarewell(locale, [openLocalStorage(), places], letGo);

/** What a browser that was killed kept of wrong tries, where its settings lost them: the longer wait holds. */
async function recallTries(keyRing: KeyRing, settings: SettingsStore): Promise<void> {
  const kept = await keyRing.readTries();
  const { wrongTries, triesFrom } = settings.read();
  if (kept && kept.wrongTries > wrongTries) settings.update({ wrongTries: kept.wrongTries, triesFrom: Math.max(triesFrom, kept.triesFrom) });
}

function createOtherTabs(channel: TabChannel, find: () => Promise<void>): OtherTabs {
  const hasVault = signal(false);
  return {
    hasVault,
    tellVault: () => channel.post({ type: 'made' }),
    toVault: () => {
      hasVault.value = true;
      return find();
    },
  };
}

/** Another tab made a vault: a first screen left standing here would make one over it. What is still to be rescued stays in sight. */
const followMaking = (channel: TabChannel, { phase, rescue }: RootState, toVault: () => Promise<void>): void => {
  channel.listen(({ type }) => {
    if (type === 'made' && !rescue.value && (phase.value === 'start' || phase.value === 'gone')) void toVault();
  });
};

/** Another tab wiped the device: a lock screen left standing here would ask for words that open nothing. */
function followWipes(channel: TabChannel, state: RootState, places: Storage): void {
  const letGo = holdTab((navigator as { readonly locks?: LockManager }).locks);
  channel.listen(({ type }) => {
    if (type !== 'wiped' && type !== 'left') return;
    places.clear();
    // What was wiped is not to be put back from the memory of another tab.
    state.rescue.value = undefined;
    if (type === 'wiped') return location.reload();
    // Not by starting anew: the tab that wiped may have taken the program away before this one has it again.
    markLeaving();
    state.session.value?.vault.close();
    // What is spoken then, whatever it was when the page started.
    void farewell(isLocale(locale.value) ? locale.value : 'nl', places, letGo);
  });
}

function createRootState(phase: RootState['phase'], places: Storage): RootState {
  const left = takeSafety(places);
  const session: RootState['session'] = signal(undefined);
  const [safety, call]: [RootState['safety'], RootState['call']] = [signal(takeShortcut() || left !== undefined), signal(left === 'called' ? 'back' : 'none')];
  const door = createSafetyDoor({ safety, call }, (work) => (session.value ? session.value.navigation.whenThere(work) : work()));
  return {
    phase, session, safety, call, door, shown: signal(undefined), trouble: signal(undefined), rescue: signal(undefined), update: signal(undefined), aside: signal(undefined), onTop: signal(undefined),
    quickExit: createQuickExit(
      () => (session.value?.navigation.depth() ?? readEntry(history.state).depth) + door.entries(),
      () => session.value?.vault.drafts.settled() ?? Promise.resolve(),
      () => forgetPlaces(places),
    ),
  };
}

/** What the browser answers from other processes, each time in its own time, lets the first screen be drawn before it is asked. */
async function askAfterDrawing(first: Locale, places: Storage, find: (() => Promise<void>) | undefined): Promise<void> {
  await breathe();
  // The choice of language and the lock speak with the first words; every other screen waits for the rest.
  void activateLocale(first);
  void find?.();
  dropSafety(places);
}

/** `places` lasts as long as the tab. */
export async function startApp(places: Storage): Promise<void> {
  const leaving = readFarewell(places);
  if (leaving) return farewell(leaving, places, () => undefined);
  const kept = openLocalStorage();
  const settings = createSettingsStore(kept);
  const sentinel = createSentinelStore(kept);
  const scripts = createTrustedScripts();
  const kdf = createWorkerKdf(() => new Worker(scripts.argon2Worker, { type: 'module' }));
  const [clock, channel] = [createClock(), createTabChannel()];
  const keyRing = createKeyRing({ store: createKeyStore(), kdf: whileWaiting(kdf, fetchInside), random, holdsRecords: () => sentinel.read() !== undefined });
  applyTheme(settings.read());

  const phase = signal<Phase>('start');
  const locksAtStart = signal<Locks | undefined>(undefined);
  const state = createRootState(phase, places);
  const showSafety = (): void => state.door.open();
  watchShortcut(state.door);
  const locked: LockedServices = {
    phase, settings, keyRing, sentinel, random, clock, showSafety,
    locksAtStart,
    tabs: createOtherTabs(channel, () => find()),
    credentials: 'PublicKeyCredential' in window ? navigator.credentials : undefined,
    openWith: (keys, fill) => withPart(session, ({ openSession }) => openSession({ keys, fill, state, locked, channel }), err({ type: 'kdf-unavailable' })),
    restoreLog: (keys, records) => withPart(session, ({ restoreOver }) => restoreOver({ keys, records, locked, channel }), err({ type: 'unavailable' })),
    findLostPhone: (code) => withPart(() => import('./lost-phone.ts'), ({ findLostPhone }) => findLostPhone({ random, now: clock.now, origin: location.origin, later }, code), err({ type: 'offline' })),
    wipeDevice: (after) => withPart(session, ({ wipeDevice }) => wipeDevice({ locked, channel, session: state.session.value, after }), false),
  };
  const { locale: chosen, opensWithWords = false } = settings.read();
  const first: Locale = isLocale(chosen) ? chosen : detectLocale(navigator.languages);
  activateFirstWords(first);
  const known = sentinel.read();
  const sealable = globalThis.crypto?.subtle !== undefined;
  const find = async (): Promise<void> => {
    const { phase: next, locks, reason } = await findPhase(keyRing.read(), sentinel.read());
    locksAtStart.value = locks;
    if (isWordsOnly(locks) !== opensWithWords) settings.update({ opensWithWords: !opensWithWords });
    state.trouble.value = sealable ? reason : 'no-crypto';
    phase.value = phaseAfter(phase.value, !sealable && next === 'start' ? 'trouble' : next);
    if (locks) void recallTries(keyRing, settings);
  };
  // A lock of words is there at once, and on a very first visit the choice of language: neither waits for storage, nor for asking it.
  const drawsAtOnce = known ? opensWithWords : !sealable || !chosen;
  if (!sealable && !known) {
    state.trouble.value = 'no-crypto';
    phase.value = 'trouble';
  } else if (known && drawsAtOnce) phase.value = 'locked';
  else if (!drawsAtOnce) phase.value = 'looking';
  const toLostPhone = known !== undefined && takeLostPhone(places);
  const lookForLostPhone = (): void => { if (toLostPhone && phase.value === 'locked') phase.value = 'lost-phone'; };
  lookForLostPhone();
  // Asked before drawing, and not waited for: safety is one tap away also where storage never answers.
  if (!drawsAtOnce) void find().then(lookForLostPhone);
  const root = document.getElementById('app')!;
  root.textContent = '';
  render(<Root state={state} locked={locked} />, root);
  // Nothing of what follows is needed to draw the first screen.
  void askAfterDrawing(first, places, drawsAtOnce ? find : undefined);
  followWipes(channel, state, places);
  followMaking(channel, state, locked.tabs.toVault);
  // Tells the worker's own fallback that the app is drawn, so that one missing part never replaces the whole screen.
  document.documentElement.dataset['running'] = '';
  registerWorker(scripts.serviceWorker, state.update);
  if (import.meta.env.DEV && location.hash === '#pseudo') void activatePseudo();
}
