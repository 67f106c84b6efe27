import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { CodeEntry } from '../../hooks/lock/code-entry.tsx';
import type { LockError } from '../../hooks/lock/lock-sentence.ts';
import { lockSentence } from '../../hooks/lock/lock-sentence.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import type { Braked } from '../../hooks/lock/use-try-brake.ts';
import { WaitNote } from '../../hooks/lock/wait-note.tsx';
import { useLocked } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { checkCode } from './open-vault-with.ts';

interface CodeViewProps {
  readonly tools: Pick<LockTools, 'readCode'>;
  readonly brake: Braked;
  readonly onRight: (code: Uint8Array) => void;
  readonly onNoCode: () => void;
  readonly onBack: () => void;
}

export function CodeView({ tools, brake, onRight, onNoCode, onBack }: CodeViewProps) {
  const locked = useLocked();
  const busy = useSignal(false);
  const error = useSignal<LockError | undefined>(undefined);
  const look = (code: Uint8Array): void => {
    busy.value = true;
    error.value = undefined;
    void checkCode(locked, brake, code).then((checked) => {
      busy.value = false;
      if (checked.ok) onRight(code);
      else error.value = checked.error;
    });
  };
  return (
    <Screen title={t`Pak je papieren code`} onBack={onBack} backLabel={t`Terug`}>
      <p>{t`Typ de code over. Daarna kies je een nieuw slot.`}</p>
      <CodeEntry readCode={tools.readCode} onCode={look} busy={busy.value} stopped={brake.waitMs.value > 0} />
      <div role="alert">{error.value && <Note look="alarm" icon="warning">{lockSentence(error.value)}</Note>}</div>
      <WaitNote waitMs={brake.waitMs.value} />
      <Button look="plain" onClick={onNoCode}>{t`Ik heb geen code meer`}</Button>
    </Screen>
  );
}
