import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { ChooseLock } from '../../hooks/lock/choose-lock.tsx';
import type { SlowWork } from '../../hooks/lock/do-slowly.tsx';
import { DoSlowly } from '../../hooks/lock/do-slowly.tsx';
import { useTryBrake } from '../../hooks/lock/use-try-brake.ts';
import { useLocked } from '../../services.ts';
import type { Locks } from '../../vault/key-ring.ts';
import { CodeView } from './code-view.tsx';
import { lockScreenTools } from './lock-screen-tools.ts';
import { NoCodeView } from './no-code-view.tsx';
import { OpenView } from './open-view.tsx';
import { relockVault } from './open-vault-with.ts';

type View = 'open' | 'code' | 'new-lock' | 'relock' | 'no-code';

/** Stands before the vault: opens it, or leads through what to do when the key is gone. */
export function LockScreen() {
  const locked = useLocked();
  const tools = useMemo(() => lockScreenTools(locked), []);
  const brake = useTryBrake(tools.delayMs);
  const locks = useSignal<Locks | undefined>(undefined);
  const view = useSignal<View>('open');
  const code = useSignal<Uint8Array>(new Uint8Array(0));
  const work = useSignal<SlowWork | undefined>(undefined);
  useEffect(() => {
    // Locks that were there a moment ago and cannot be read now are lost, and that has a screen of its own.
    const lost = (): void => { locked.phase.value = 'gone'; };
    locked.keyRing.read().then((found) => { if (found) locks.value = found; else lost(); }, lost);
  }, []);
  const show = (next: View) => (): void => { view.value = next; };
  switch (view.value) {
    case 'open': return <OpenView key="open" wraps={locks.value?.wraps} tools={tools} brake={brake} onForgot={show('code')} />;
    case 'code': return <CodeView key="code" tools={tools} brake={brake} onBack={show('open')} onNoCode={show('no-code')} onRight={(right) => { code.value = right; view.value = 'new-lock'; }} />;
    case 'new-lock': return <ChooseLock key="new-lock" tools={tools} onChosen={(chosen) => {
      work.value = () => relockVault(locked, code.value, chosen);
      view.value = 'relock';
    }} />;
    case 'relock': return work.value ? <DoSlowly key="relock" work={work.value}>{t`We maken je nieuwe slot. Dat duurt een paar tellen.`}</DoSlowly> : null;
    case 'no-code': return <NoCodeView key="no-code" onBack={show('code')} />;
  }
}
