import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocked } from '../../services.ts';
import type { NewLock } from '../../vault/key-ring.ts';
import { ChooseKind } from './choose-kind.tsx';
import { ConfirmSecret } from './confirm-secret.tsx';
import type { LockTools } from './lock-tools.ts';
import { OwnLock } from './own-lock.tsx';
import { PasskeyLock } from './passkey-lock.tsx';
import { isPasskeyPossible } from './passkey-possible.ts';
import { WordsLock } from './words-lock.tsx';

export type LockKind = 'passkey' | 'words' | 'own';

interface ChooseLockProps {
  readonly tools: Pick<LockTools, 'offerWords' | 'makePasskey'>;
  readonly onChosen: (lock: NewLock) => void;
  readonly onBack?: (() => void) | undefined;
  /** Only these; all that this phone can do when absent. */
  readonly kinds?: readonly LockKind[];
}

/** From "which lock" to a lock that she has tried once: finger or face, four words, or words of her own. */
export function ChooseLock({ tools, onChosen, onBack, kinds = ['passkey', 'words', 'own'] }: ChooseLockProps) {
  const { credentials } = useLocked();
  const kind = useSignal<LockKind | undefined>(kinds.length === 1 ? kinds[0] : undefined);
  const possible = useSignal(false);
  const words = useSignal<readonly string[]>([]);
  const secret = useSignal<string | undefined>(undefined);
  useEffect(() => { void isPasskeyPossible(credentials).then((found) => { possible.value = found; }); }, []);
  const leave = (): void => {
    if (kinds.length === 1) onBack?.();
    else kind.value = undefined;
  };
  if (secret.value !== undefined) {
    return <ConfirmSecret key="confirm" secret={secret.value} ownWords={kind.value === 'own'} onBack={() => { secret.value = undefined; }} onRight={(passphrase) => onChosen({ type: 'passphrase', passphrase })} />;
  }
  const take = (passphrase: string): void => { secret.value = passphrase; };
  if (kind.value === 'passkey') return <PasskeyLock key="passkey" tools={tools} onMade={onChosen} onWords={kinds.includes('words') ? () => { kind.value = 'words'; } : undefined} onBack={leave} />;
  if (kind.value === 'words') return <WordsLock key="words" tools={tools} words={words} onTake={take} onOwn={() => { kind.value = 'own'; }} onBack={leave} />;
  if (kind.value === 'own') return <OwnLock key="own" onTake={take} onBack={leave} />;
  return <ChooseKind key="kind" kinds={kinds.filter((each) => each !== 'passkey' || possible.value)} onPick={(picked) => { kind.value = picked; }} onBack={onBack} />;
}
