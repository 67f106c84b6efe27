import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { EXAMPLE_KEY } from '../../hooks/lock/example-key.ts';
import { LanguageRow } from '../../hooks/lock/language-row.tsx';
import type { LockError } from '../../hooks/lock/lock-sentence.ts';
import { lockSentence } from '../../hooks/lock/lock-sentence.ts';
import type { ProveLockProps } from '../../hooks/lock/prove-lock.tsx';
import { ProveLock } from '../../hooks/lock/prove-lock.tsx';
import { useLocked } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { LockedScene } from '../../ui/pictures/scenes/locked-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { openVaultWith } from './open-vault-with.ts';

interface OpenViewProps {
  readonly wraps: ProveLockProps['wraps'];
  readonly tools: ProveLockProps['tools'];
  readonly brake: ProveLockProps['brake'];
  readonly onForgot: () => void;
}

function ExampleDoor({ brake }: Pick<OpenViewProps, 'brake'>) {
  const locked = useLocked();
  const busy = useSignal(false);
  const error = useSignal<LockError | undefined>(undefined);
  const open = (): void => {
    busy.value = true;
    void openVaultWith(locked, brake, { type: 'passphrase', passphrase: EXAMPLE_KEY }).then((opened) => {
      busy.value = false;
      if (!opened.ok) error.value = opened.error;
    });
  };
  return (
    <div class="stack">
      <Note look="glow" icon="star">{t`Dit zijn voorbeelden. Iedereen mag ze zien.`}</Note>
      <Button icon="eye" busy={busy.value} onClick={open}>{busy.value ? t`Even geduld…` : t`Open de voorbeelden`}</Button>
      <div role="alert">{error.value && <Note look="alarm" icon="warning">{lockSentence(error.value)}</Note>}</div>
    </div>
  );
}

export function OpenView({ wraps, tools, brake, onForgot }: OpenViewProps) {
  const locked = useLocked();
  // After putting back a copy there may be no lock yet but the paper code.
  const onlyPaper = wraps.every((wrap) => wrap.type === 'recovery');
  const example = locked.settings.read().example === true;
  return (
    <Screen title={t`Drempel is op slot`}>
      <div class="lock-picture"><LockedScene /></div>
      {locked.tabs.hasVault.value && !example && <Note look="glow" icon="lock" alert>{lockSentence({ type: 'vault-there' })}</Note>}
      {example && <ExampleDoor brake={brake} />}
      {!example && !onlyPaper && <ProveLock wraps={wraps} tools={tools} brake={brake} onProof={(proof) => openVaultWith(locked, brake, proof)} />}
      {!example && (onlyPaper
        ? <Button icon="key" onClick={onForgot}>{t`Open met je papieren code`}</Button>
        : <Button look="plain" onClick={onForgot}>{t`Slot vergeten?`}</Button>)}
      <Button look="plain" icon="device" onClick={() => { locked.phase.value = 'lost-phone'; }}>{t`Telefoon kwijt?`}</Button>
      <LanguageRow />
    </Screen>
  );
}
