import { t } from '@lingui/core/macro';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { LockScreen } from '../features/lock/lock-screen.tsx';
import { NumbersAlone } from '../features/safety/numbers-alone.tsx';
import { LanguageStep } from '../features/start/language-step.tsx';
import { Deferred } from '../hooks/deferred.tsx';
import { activateInside } from '../i18n/activate-locale.ts';
import type { LockedServices } from '../services.ts';
import { LockedContext } from '../services.ts';
import type { RootState, Trouble } from './root-state.ts';
import { SheetFrameContext } from '../ui/sheet-frame.ts';
import { closeSheets, tendSheets } from '../ui/tend-sheets.ts';
import { TopButtons } from './top-buttons.tsx';
import { useCallReturn } from './use-call-return.ts';

interface RootProps { readonly state: RootState; readonly locked: LockedServices }

const SCREENS: Readonly<Record<'start' | 'restore' | 'lost-phone', () => Promise<ComponentType>>> = {
  start: async () => (await import('../features/start/start-screen.tsx')).StartScreen,
  restore: async () => (await import('../features/backup/restore-screen.tsx')).RestoreScreen,
  'lost-phone': async () => (await import('../features/lost-phone/lost-phone-screen.tsx')).LostPhoneScreen,
};

/** With what it says: without its words it is as missing as without its code. */
const OPEN = async () => {
  const [{ OpenApp }, speaks] = await Promise.all([import('./open-app.tsx'), activateInside()]);
  if (!speaks) throw new Error('no words');
  return OpenApp;
};

/** The opened app, once it was fetched ahead: then it is drawn at once. */
let openAhead: Awaited<ReturnType<typeof OPEN>> | undefined;

/** Fetches the opened app before it is known for sure that it will be shown. What fails is asked for again, and told, later. */
export async function fetchOpenApp(): Promise<void> {
  try {
    openAhead = await OPEN();
  } catch {
    // Opening it says what is wrong.
  }
}

function SafetyView({ state, locked }: RootProps) {
  const { helperName, helperPhone, nightPhone, nightDoctor } = locked.settings.read();
  useCallReturn(state.call);
  const asked = (): void => { state.call.value = 'none'; };
  const session = state.session.value;
  const isOpen = session !== undefined && state.phase.value === 'open';
  const known = { onClose: state.door.close, helper: helperPhone ? { name: helperName ?? '', phone: helperPhone } : undefined, onCall: (): void => {
    // From the questions after a call it is still the same going back.
    if (state.call.peek() === 'none') state.call.value = 'calling';
    session?.expectReturn();
  } };
  return (
    <Deferred name="safety" load={async () => (await import('../features/safety/safety-screen.tsx')).SafetyScreen} missing={<NumbersAlone {...known} />} coming={<NumbersAlone {...known} isComing />} props={{
      ...known,
      isBack: state.call.value === 'back',
      onAsked: asked,
      today: locked.clock.today(),
      nightPhone, nightDoctor,
      onSetHelper: session && (() => { state.door.goOn(); session.navigation.go({ at: 'me' }); }),
      onShow: isOpen ? (words) => { state.door.goOn(); session.show(words); } : undefined,
    }} />
  );
}

/** Everything but the opened app, which has a bar of its own below what scrolls. */
function BeforeOpen({ state, locked }: RootProps) {
  const phase = state.phase.value;
  const chosen = useSignal(locked.settings.read().locale !== undefined);
  if (phase === 'start' && !chosen.value) return <LanguageStep onDone={() => { chosen.value = true; }} />;
  const reason: Trouble = state.trouble.value ?? 'unavailable';
  if (phase === 'trouble') {
    return <Deferred name="trouble" load={async () => (await import('../features/gone/trouble-screen.tsx')).TroubleScreen} props={{ reason, onRetry: () => location.reload(), onRestore: () => { locked.phase.value = 'restore'; }, onSafety: () => state.door.open() }} />;
  }
  if (phase === 'looking') return <main class="screen" aria-busy="true" />;
  if (phase === 'locked') return <LockScreen />;
  if (phase === 'gone') return <Deferred name="gone" load={async () => (await import('../features/gone/gone-screen.tsx')).GoneScreen} props={{ rescue: state.rescue.value, onRescued: () => { state.rescue.value = undefined; location.reload(); } }} />;
  return phase === 'open' ? null : <Deferred key={phase} name={phase} load={SCREENS[phase]} props={{}} />;
}

/** In front of the open app, which is hidden and waits behind the lock. */
function ShownView({ state }: Pick<RootProps, 'state'>) {
  const [shown, services] = [state.shown.value, state.session.value];
  if (!shown || !services) return null;
  return <Deferred name="shown" load={async () => (await import('../features/shown/shown-screen.tsx')).ShownScreen} props={{ shown, records: services.records, clips: services.vault.clips, today: services.clock.today(), onHold: () => services.navigation.go(services.navigation.route.peek()), onLeave: services.lock, expectReturn: services.expectReturn }} />;
}

function Behind({ state, locked }: RootProps) {
  if (state.phase.value !== 'open') return <div class="scroll"><BeforeOpen state={state} locked={locked} /></div>;
  const services = state.session.value;
  if (!services) return null;
  const Ahead = openAhead;
  return Ahead ? <Ahead services={services} state={state} /> : <Deferred name="open" load={OPEN} props={{ services, state }} />;
}

/** The outermost frame: safety and the way out stay in place whatever is behind them. */
export function Root({ state, locked }: RootProps) {
  const [safety, shown] = [state.safety.value, state.shown.value !== undefined];
  useLayoutEffect(() => {
    tendSheets();
    // What is asked in front of everything would lie over the numbers.
    if (safety) closeSheets();
  }, [safety, shown]);
  // No voice goes on over a call for help, and no microphone listens to it.
  useLayoutEffect(() => { if (safety) dispatchEvent(new Event('drempel:hush')); }, [safety]);
  const toSafety = (): void => {
    if (safety) closeSheets();
    else state.door.open();
  };
  const buttons = () => <TopButtons onSafety={toSafety} onExit={state.quickExit} aside={shown ? undefined : state.aside.value} />;
  return (
    <LockedContext.Provider value={locked}>
      <SheetFrameContext.Provider value={{ bar: buttons, closeLabel: () => t`Sluit` }}>
        <div class="frame">
          <header class="topbar">{buttons()}</header>
          {safety && <div class="scroll"><SafetyView state={state} locked={locked} /></div>}
          {/* Hidden, not taken away: a half-filled form or a code being written down is still there afterwards. */}
          {shown && <div class="behind" hidden={safety}><ShownView state={state} /></div>}
          <div class="behind" hidden={safety || shown}><Behind state={state} locked={locked} /></div>
          {state.onTop.value}
        </div>
      </SheetFrameContext.Provider>
    </LockedContext.Provider>
  );
}
