import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { ChooseLock } from '../../hooks/lock/choose-lock.tsx';
import type { SlowWork } from '../../hooks/lock/do-slowly.tsx';
import { DoSlowly } from '../../hooks/lock/do-slowly.tsx';
import { NewCode } from '../../hooks/lock/new-code.tsx';
import { useLocked } from '../../services.ts';
import { StepBackContext } from '../../ui/step-back.ts';
import type { NewLock } from '../../vault/key-ring.ts';
import { canSeal, createVaultMaker } from './create-vault.ts';
import { LanguageStep } from './language-step.tsx';
import { startTools } from './start-tools.ts';
import { UnsafePlace } from './unsafe-place.tsx';
import { useHeldBack } from './use-held-back.ts';
import { WelcomeStep } from './welcome-step.tsx';

type Step = 'language' | 'welcome' | 'lock' | 'code' | 'making';

/** First start: her language, what this is, a lock, a code on paper. */
export function StartScreen() {
  const locked = useLocked();
  const tools = useMemo(() => startTools(locked), []);
  const maker = useMemo(() => createVaultMaker(locked), []);
  const step = useSignal<Step>(locked.settings.read().locale ? 'welcome' : 'language');
  const lock = useSignal<NewLock | undefined>(undefined);
  const work = useSignal<SlowWork | undefined>(undefined);
  const stepBack = useRef<(() => void) | undefined>(undefined);
  useHeldBack(() => step.value === 'lock' || step.value === 'code', stepBack);
  const make = (next: SlowWork): void => {
    work.value = next;
    step.value = 'making';
  };
  switch (step.value) {
    case 'language': return <LanguageStep key="language" onDone={() => { step.value = 'welcome'; }} />;
    case 'welcome': return canSeal()
      ? <WelcomeStep key="welcome" onBegin={() => { step.value = 'lock'; }} onExample={() => make(maker.makeExample)} onRestore={() => { locked.phase.value = 'restore'; }} onLost={() => { locked.phase.value = 'lost-phone'; }} onLanguage={() => { step.value = 'language'; }} />
      : <UnsafePlace key="unsafe" />;
    case 'lock': return <StepBackContext.Provider value={stepBack}><ChooseLock key="lock" tools={tools} onBack={() => { step.value = 'welcome'; }} onChosen={(chosen) => { lock.value = chosen; step.value = 'code'; }} /></StepBackContext.Provider>;
    case 'code': return (
      <StepBackContext.Provider value={stepBack}>
        <NewCode key="code" tools={tools} random={locked.random} onBack={() => { step.value = 'lock'; }} onDone={(code) => {
          const chosen = lock.value;
          if (chosen) make(() => maker.make(chosen, code));
        }} />
      </StepBackContext.Provider>
    );
    case 'making': return work.value ? <DoSlowly key="making" work={work.value}>{t`We maken je slot. Dat duurt een paar tellen.`}</DoSlowly> : null;
  }
}
