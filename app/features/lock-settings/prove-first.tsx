import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { CodeEntry } from '../../hooks/lock/code-entry.tsx';
import type { LockError } from '../../hooks/lock/lock-sentence.ts';
import { lockSentence } from '../../hooks/lock/lock-sentence.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import { ProveLock } from '../../hooks/lock/prove-lock.tsx';
import type { Braked } from '../../hooks/lock/use-try-brake.ts';
import { useTryBrake } from '../../hooks/lock/use-try-brake.ts';
import type { Result } from '../../domain/result.ts';
import { useServices } from '../../services.ts';
import { WaitNote } from '../../hooks/lock/wait-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { Locks, Proof } from '../../vault/key-ring.ts';

interface ProveFirstProps {
  readonly wraps: Locks['wraps'];
  readonly tools: Pick<LockTools, 'askPasskey' | 'readCode' | 'delayMs'>;
  readonly onRight: (proof: Proof) => void;
  readonly onBack: () => void;
}

type Prove = (proof: Proof) => Promise<Result<unknown, LockError>>;

/** After putting back a copy there may be no lock yet but the paper code. */
function ProveByPaper({ readCode, brake, prove }: Pick<LockTools, 'readCode'> & { readonly brake: Braked; readonly prove: Prove }) {
  const busy = useSignal(false);
  const error = useSignal<LockError | undefined>(undefined);
  const look = (code: Uint8Array): void => {
    busy.value = true;
    error.value = undefined;
    void prove({ type: 'recovery', code }).then((proved) => {
      busy.value = false;
      if (!proved.ok) error.value = proved.error;
    });
  };
  return (
    <div class="stack">
      <CodeEntry readCode={readCode} onCode={look} busy={busy.value} stopped={brake.waitMs.value > 0} />
      <div role="alert">{error.value && <Note look="alarm" icon="warning">{lockSentence(error.value)}</Note>}</div>
      <WaitNote waitMs={brake.waitMs.value} />
    </div>
  );
}

/** A phone left open on a table must not be enough to change its lock. Wrong tries count here too. */
export function ProveFirst({ wraps, tools, onRight, onBack }: ProveFirstProps) {
  const { keyRing } = useServices();
  const brake = useTryBrake(tools.delayMs);
  const prove: Prove = async (proof) => {
    const opened = (await brake.attempt(() => keyRing.open(proof))) ?? { ok: false as const, error: { type: 'wrong' as const } };
    if (opened.ok) onRight(proof);
    return opened;
  };
  return (
    <Screen title={t`Eerst je slot van nu`} onBack={onBack} backLabel={t`Terug`}>
      <p>{t`Zo weten we dat jij het bent.`}</p>
      {wraps.every((wrap) => wrap.type === 'recovery')
        ? <ProveByPaper readCode={tools.readCode} brake={brake} prove={prove} />
        : <ProveLock wraps={wraps} tools={tools} brake={brake} openLabel={t`Verder`} onProof={prove} />}
    </Screen>
  );
}
