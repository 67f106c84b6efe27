import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useServices } from '../services.ts';
import { Deferred } from '../hooks/deferred.tsx';
import { useSave } from '../hooks/use-save.ts';
import { isClean } from '../vault/loss.ts';
import type { RootState } from './root-state.ts';

/** When something she saved is not there any more she hears it before anything else, never by finding out. */
export function LossGate({ state, children }: { readonly state: RootState; readonly children: ComponentChildren }) {
  const { vault, settings } = useServices();
  const seen = useSignal(isClean(vault.health));
  const { error, busy, save } = useSave();
  if (seen.value) return <>{children}</>;
  return (
    <div class="scroll">
      <Deferred name="loss" load={async () => (await import('../features/gone/loss-screen.tsx')).LossScreen} props={{
        health: vault.health,
        others: vault.mine !== undefined ? 'here' as const : settings.read().otherDevices ? 'apart' as const : 'none' as const,
        busy: busy.value,
        error: error.value,
        onAccept: () => save(vault.acceptLoss, () => { seen.value = true; }),
        onRestore: () => { state.phase.value = 'restore'; },
      }} />
    </div>
  );
}
