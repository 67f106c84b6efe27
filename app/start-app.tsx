// The composition root: the only place, with open-session.ts, where parts are made and handed to each other.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { findPhase, openKeyStore, openLocalStorage } from './boot-storage.ts';
import { createWorkerKdf } from './crypto/argon2-client.ts';
import { createClock } from './hooks/clock.ts';
import { createTrustedScripts } from './shell/trusted-scripts.ts';
import { activateFirstWords, activateLocale, activatePseudo } from './i18n/activate-locale.ts';
import type { Locale } from './i18n/locales.ts';
import { detectLocale, isLocale } from './i18n/locales.ts';
import type { LockedServices, Phase } from './services.ts';
import { createQuickExit } from './shell/quick-exit.ts';
import { preloadPhase, Root } from './shell/root.tsx';
import type { RootState } from './shell/root-state.ts';
import { registerWorker } from './shell/sw-bridge.ts';
import { createTabChannel } from './shell/tab-channel.ts';
import { applyTheme } from './hooks/theme.ts';
import { createSentinelStore } from './storage/sentinel.ts';
import { createSettingsStore } from './storage/settings-store.ts';
import { createKeyRing } from './vault/key-ring.ts';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

export async function startApp(): Promise<void> {
  const kept = openLocalStorage();
  const settings = createSettingsStore(kept);
  const sentinel = createSentinelStore(kept);
  const scripts = createTrustedScripts();
  const argon2Worker = (): Worker => new Worker(scripts.argon2Worker, { type: 'module' });
  const keyRing = createKeyRing({ store: openKeyStore(), kdf: createWorkerKdf(argon2Worker), random });
  const clock = createClock();
  const channel = createTabChannel();
  applyTheme(settings.read());

  const phase = signal<Phase>('start');
  const state: RootState = {
    phase, session: signal(undefined), safety: signal(location.hash === '#veilig'), trouble: signal(undefined), update: signal(undefined),
    quickExit: createQuickExit(() => state.session.value?.navigation.depth() ?? Number((history.state as { depth?: number } | null)?.depth ?? 0)),
  };
  const showSafety = (): void => { state.safety.value = true; };
  const session = () => import('./open-session.ts');
  const locked: LockedServices = {
    phase, settings, keyRing, sentinel, random, clock, showSafety,
    credentials: 'PublicKeyCredential' in window ? navigator.credentials : undefined,
    openWith: async (keys, fill) => (await session()).openSession({ keys, fill, state, locked, channel }),
    restoreLog: async (keys, records) => (await session()).restoreLog({ keys, records, locked }),
    wipeDevice: async () => (await session()).wipeDevice({ locked, channel, session: state.session.value }),
  };
  const { locale: chosen } = settings.read();
  const locale: Locale = isLocale(chosen) ? chosen : detectLocale(navigator.languages);
  activateFirstWords(locale);
  const allWords = activateLocale(locale);
  const known = sentinel.read();
  // Parts are fetched while storage is still being asked; a wrong guess costs nothing but the fetch.
  preloadPhase(known ? 'locked' : chosen ? 'start' : 'language');
  const found = findPhase(keyRing, known).then(({ phase: next, reason }) => {
    const sealable = globalThis.crypto?.subtle !== undefined;
    state.trouble.value = sealable ? reason : 'no-crypto';
    phase.value = !sealable && next === 'start' ? 'trouble' : next;
  });
  // On a very first visit the choice of language is there at once; it needs neither storage nor the other words.
  if (known ?? chosen) await Promise.all([found, allWords]);
  const root = document.getElementById('app')!;
  root.textContent = '';
  render(<Root state={state} locked={locked} />, root);
  // Tells the worker's own fallback that the app is drawn, so that one missing part never replaces the whole screen.
  document.documentElement.dataset['running'] = '';
  registerWorker(scripts.serviceWorker, state.update);
  if (import.meta.env.DEV && location.hash === '#pseudo') void activatePseudo();
}
