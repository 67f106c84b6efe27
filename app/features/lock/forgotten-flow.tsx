import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { ChooseLock } from '../../hooks/lock/choose-lock.tsx';
import type { SlowWork } from '../../hooks/lock/do-slowly.tsx';
import { DoSlowly } from '../../hooks/lock/do-slowly.tsx';
import type { Braked } from '../../hooks/lock/use-try-brake.ts';
import { useLocked } from '../../services.ts';
import { CodeView } from './code-view.tsx';
import { lockScreenTools } from './lock-screen-tools.ts';
import { NoCodeView } from './no-code-view.tsx';
import { relockVault } from './open-vault-with.ts';

type View = 'code' | 'new-lock' | 'relock' | 'no-code';

/** Leads from a forgotten lock through the paper code to a new one, or to what remains without a code. */
export function ForgottenFlow({ brake, onBack }: { readonly brake: Braked; readonly onBack: () => void }) {
  const locked = useLocked();
  const tools = useMemo(() => lockScreenTools(locked), []);
  const view = useSignal<View>('code');
  const code = useSignal<Uint8Array>(new Uint8Array(0));
  const work = useSignal<SlowWork | undefined>(undefined);
  const show = (next: View) => (): void => { view.value = next; };
  switch (view.value) {
    case 'code': return <CodeView key="code" tools={tools} brake={brake} onBack={onBack} onNoCode={show('no-code')} onRight={(right) => { code.value = right; view.value = 'new-lock'; }} />;
    case 'new-lock': return <ChooseLock key="new-lock" tools={tools} onChosen={(chosen) => {
      work.value = () => relockVault(locked, code.value, chosen);
      view.value = 'relock';
    }} />;
    case 'relock': return work.value ? <DoSlowly key="relock" work={work.value}>{t`We maken je nieuwe slot. Dat duurt een paar tellen.`}</DoSlowly> : null;
    case 'no-code': return <NoCodeView key="no-code" onBack={show('code')} />;
  }
}
