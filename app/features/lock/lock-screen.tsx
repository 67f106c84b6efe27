import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Deferred } from '../../hooks/deferred.tsx';
import { useTryBrake } from '../../hooks/lock/use-try-brake.ts';
import { useLocked } from '../../services.ts';
import { openTools } from './open-tools.ts';
import { OpenView } from './open-view.tsx';

/** While the locks are still being read: this screen comes that early only where words open the app. */
const WORDS = [{ type: 'passphrase' }] as const;
const FORGOTTEN = async () => (await import('./forgotten-flow.tsx')).ForgottenFlow;

/** Stands before the vault and opens it. What to do when the key is gone comes only when it is asked for. */
export function LockScreen() {
  const locked = useLocked();
  const tools = useMemo(() => openTools(locked), []);
  const brake = useTryBrake(tools.delayMs);
  const forgotten = useSignal(false);
  if (forgotten.value) return <Deferred key="forgotten" name="forgotten" load={FORGOTTEN} props={{ brake, onBack: () => { forgotten.value = false; } }} />;
  return <OpenView key="open" wraps={locked.locksAtStart.value?.wraps ?? WORDS} tools={tools} brake={brake} onForgot={() => { forgotten.value = true; }} />;
}
