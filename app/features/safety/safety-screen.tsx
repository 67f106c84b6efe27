import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'preact/hooks';
import { WipeCallsHint } from '../../hooks/wipe-calls-hint.tsx';
import { giveFocusBack } from '../../ui/give-focus-back.ts';
import type { Day } from '../../domain/day.ts';
import { SafetyScene } from '../../ui/pictures/scenes/safety-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AfterCall } from './after-call.tsx';
import type { Helper } from './contact-person.ts';
import type { SharedDoctor } from './night-doctor.tsx';
import { OtherLines } from './other-lines.tsx';
import type { ShowToParent } from './say-it.tsx';
import { SayIt } from './say-it.tsx';
import { ThreeCalls } from './three-calls.tsx';
import { WhatToDo } from './what-to-do.tsx';
import './safety.css';

interface SafetyScreenProps {
  readonly onClose: () => void;
  readonly today: Day;
  readonly helper: Helper | undefined;
  /** Of the out-of-hours doctor of her region, as she typed it. */
  readonly nightPhone: string | undefined;
  /** The same as her organisation gives it. */
  readonly nightDoctor: SharedDoctor | undefined;
  /** Only when the app is unlocked. */
  readonly onSetHelper?: (() => void) | undefined;
  /** Only when the app is unlocked: locked, there is nothing behind this screen but the lock. */
  readonly onShow?: ShowToParent | undefined;
  /** She leaves for the telephone: the app may wait for her return. */
  readonly onCall: () => void;
  /** She is back from a call, and was not asked about it yet. */
  readonly isBack: boolean;
  readonly onAsked: () => void;
}

/**
 * When a child may be in danger. Lives on its props alone, so that it works locked, offline and with a broken database.
 * Asks nothing about the family, keeps nothing: no field, no photo, no timer, no log.
 */
export function SafetyScreen({ onClose, today, helper, nightPhone, nightDoctor, onSetHelper, onShow, onCall, isBack, onAsked }: SafetyScreenProps) {
  const before = useRef(document.activeElement);
  // Back to the button that led here; what she was doing is still behind it.
  useEffect(() => () => { giveFocusBack(before.current); }, []);
  return (
    <Screen title={t`Veiligheid`} onBack={onClose} backLabel={t`Terug`}>
      <ThreeCalls helper={helper} onSetHelper={onSetHelper} onCall={onCall} />
      <WipeCallsHint>{t`Dit scherm bewaart niets. Je ziet hier later niet wie je belde.`}</WipeCallsHint>
      <WhatToDo />
      <SayIt onShow={onShow} />
      <OtherLines today={today} nightPhone={nightPhone} nightDoctor={nightDoctor} onSetHelper={onSetHelper} onCall={onCall} />
      <div class="safety-end">
        <SafetyScene />
        <p>{t`Je hoeft dit niet alleen te dragen.`}</p>
      </div>
      {isBack && <AfterCall helper={helper} onCall={onCall} onDone={onAsked} />}
    </Screen>
  );
}
