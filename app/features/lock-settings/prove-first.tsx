import { t } from '@lingui/core/macro';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import { ProveLock } from '../../hooks/lock/prove-lock.tsx';
import { useTryBrake } from '../../hooks/lock/use-try-brake.ts';
import { useServices } from '../../services.ts';
import { Screen } from '../../ui/screen.tsx';
import type { Locks, Proof } from '../../vault/key-ring.ts';

interface ProveFirstProps {
  readonly wraps: Locks['wraps'];
  readonly tools: Pick<LockTools, 'askPasskey' | 'delayMs'>;
  readonly onRight: (proof: Proof) => void;
  readonly onBack: () => void;
}

/** A phone left open on a table must not be enough to change its lock. Wrong tries count here too. */
export function ProveFirst({ wraps, tools, onRight, onBack }: ProveFirstProps) {
  const { keyRing } = useServices();
  const brake = useTryBrake(tools.delayMs);
  return (
    <Screen title={t`Eerst je slot van nu`} onBack={onBack} backLabel={t`Terug`}>
      <p>{t`Zo weten we dat jij het bent.`}</p>
      <ProveLock wraps={wraps} tools={tools} brake={brake} openLabel={t`Verder`} onProof={async (proof) => {
        const opened = (await brake.attempt(() => keyRing.open(proof))) ?? { ok: false as const, error: { type: 'wrong' as const } };
        if (opened.ok) onRight(proof);
        return opened;
      }} />
    </Screen>
  );
}
