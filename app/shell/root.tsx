import type { ComponentType } from 'preact';
import { useSignal } from '@preact/signals';
import { Deferred } from '../hooks/deferred.tsx';
import { wordsReady } from '../i18n/activate-locale.ts';
import type { LockedServices } from '../services.ts';
import { LockedContext } from '../services.ts';
import type { RootState, Trouble } from './root-state.ts';
import { Topbar } from './topbar.tsx';

interface RootProps { readonly state: RootState; readonly locked: LockedServices }

const SCREENS: Readonly<Record<'start' | 'locked' | 'gone' | 'restore', () => Promise<ComponentType>>> = {
  start: async () => (await import('../features/start/start-screen.tsx')).StartScreen,
  locked: async () => (await import('../features/lock/lock-screen.tsx')).LockScreen,
  gone: async () => (await import('../features/gone/gone-screen.tsx')).GoneScreen,
  restore: async () => (await import('../features/backup/restore-screen.tsx')).RestoreScreen,
};

const OPEN = async () => (await import('./open-app.tsx')).OpenApp;
const LANGUAGE = async () => (await import('../features/start/language-step.tsx')).LanguageStep;

/** The screens that may come next. Once here they are drawn at once. */
const ahead: { language?: Awaited<ReturnType<typeof LANGUAGE>>; locked?: ComponentType; open?: Awaited<ReturnType<typeof OPEN>> } = {};

/** Fetches a screen before it is known for sure that it will be shown. What fails is asked for again, and told, later. */
export async function fetchAhead(phase: 'language' | 'start' | 'locked' | 'open'): Promise<void> {
  try {
    if (phase === 'language') ahead.language = await LANGUAGE();
    else if (phase === 'locked') ahead.locked = await SCREENS.locked();
    else if (phase === 'open') [ahead.open] = await Promise.all([OPEN(), wordsReady()]);
    else await SCREENS.start();
  } catch {
    // The screen's own loading says what is wrong.
  }
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
  if (phase === 'start' && !chosen.value) {
    const onDone = (): void => { chosen.value = true; };
    return ahead.language ? <ahead.language onDone={onDone} /> : <Deferred name="language" load={LANGUAGE} props={{ onDone }} />;
  }
  const reason: Trouble = state.trouble.value ?? 'unavailable';
  if (phase === 'trouble') {
    return <Deferred name="trouble" load={async () => (await import('../features/gone/trouble-screen.tsx')).TroubleScreen} props={{ reason, onRetry: () => location.reload(), onSafety: () => { state.safety.value = true; } }} />;
  }
  if (phase === 'locked' && ahead.locked) return <ahead.locked />;
  if (phase !== 'open') return <Deferred key={phase} name={phase} load={SCREENS[phase]} props={{}} />;
  const services = state.session.value;
  if (!services) return null;
  return ahead.open ? <ahead.open services={services} state={state} /> : <Deferred name="open" load={OPEN} props={{ services, state }} />;
}

/** The outermost frame: safety and the way out stay in place whatever is behind them. */
export function Root({ state, locked }: RootProps) {
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
