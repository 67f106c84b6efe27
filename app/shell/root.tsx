import type { ComponentType } from 'preact';
import { useSignal } from '@preact/signals';
import { locale, wordsLoaded } from '../i18n/activate-locale.ts';
import type { LockedServices } from '../services.ts';
import { LockedContext } from '../services.ts';
import { Deferred } from './deferred.tsx';
import type { RootState, Trouble } from './root-state.ts';
import { Topbar } from './topbar.tsx';

interface RootProps { readonly state: RootState; readonly locked: LockedServices }

const SCREENS: Readonly<Record<'start' | 'locked' | 'gone' | 'restore', () => Promise<ComponentType>>> = {
  start: async () => (await import('../features/start/start-screen.tsx')).StartScreen,
  locked: async () => (await import('../features/lock/lock-screen.tsx')).LockScreen,
  gone: async () => (await import('../features/gone/gone-screen.tsx')).GoneScreen,
  restore: async () => (await import('../features/backup/restore-screen.tsx')).RestoreScreen,
};

const LANGUAGE = async () => (await import('../features/start/language-step.tsx')).LanguageStep;

/** Begins to fetch a screen before it is known for sure that it will be shown. */
export function preloadPhase(phase: 'language' | 'start' | 'locked'): void {
  void (phase === 'language' ? LANGUAGE : SCREENS[phase])().catch(() => undefined);
}

function SafetyView({ state, locked }: RootProps) {
  const { helperName, helperPhone } = locked.settings.read();
  const close = (): void => { state.safety.value = false; };
  const session = state.session.value;
  return (
    <Deferred name="safety" load={async () => (await import('../features/safety/safety-screen.tsx')).SafetyScreen} props={{
      onClose: close,
      helper: helperPhone ? { name: helperName ?? '', phone: helperPhone } : undefined,
      onCall: session?.expectReturn,
      onSetHelper: session && (() => { close(); session.navigation.go({ at: 'me' }); }),
    }} />
  );
}

function Behind({ state, locked }: RootProps) {
  const phase = state.phase.value;
  const chosen = useSignal(locked.settings.read().locale !== undefined);
  if (phase === 'start' && !chosen.value) return <Deferred name="language" load={LANGUAGE} props={{ onDone: () => { chosen.value = true; } }} />;
  const reason: Trouble = state.trouble.value ?? 'unavailable';
  if (phase === 'trouble') {
    return <Deferred name="trouble" load={async () => (await import('../features/gone/trouble-screen.tsx')).TroubleScreen} props={{ reason, onRetry: () => location.reload(), onSafety: () => { state.safety.value = true; } }} />;
  }
  if (phase !== 'open') return <Deferred key={phase} name={phase} load={SCREENS[phase]} props={{}} />;
  const services = state.session.value;
  return services ? <Deferred name="open" load={async () => (await import('./open-app.tsx')).OpenApp} props={{ services, state }} /> : null;
}

/** The outermost frame: safety and the way out stay in place whatever is behind them. */
export function Root({ state, locked }: RootProps) {
  void locale.value;
  void wordsLoaded.value;
  return (
    <LockedContext.Provider value={locked}>
      <div class="frame">
        <Topbar onSafety={() => { state.safety.value = true; }} onExit={state.quickExit} />
        {state.safety.value && <SafetyView state={state} locked={locked} />}
        {/* Hidden, not taken away: a half-filled form or a code being written down is still there afterwards. */}
        <div class="behind" hidden={state.safety.value}><Behind state={state} locked={locked} /></div>
      </div>
    </LockedContext.Provider>
  );
}
