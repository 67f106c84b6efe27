import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { BackupCredential } from '../../crypto/backup-file.ts';
import { CodeEntry } from '../../hooks/lock/code-entry.tsx';
import { SecretField } from '../../hooks/lock/secret-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { ChosenBackup, RestoreError } from './restore-backup.ts';
import { readCode } from './restore-backup.ts';
import { restoreWords } from './restore-words.ts';
import { sizeWords } from './size-words.ts';

interface KeyStepProps {
  readonly chosen: ChosenBackup;
  readonly onBack: () => void;
  /** Gives what was wrong, or nothing when it opened. */
  readonly onCredential: (credential: BackupCredential) => Promise<RestoreError | undefined>;
}

function WordsForm({ busy, onWords }: { readonly busy: boolean; readonly onWords: (words: string) => void }) {
  const typed = useSignal('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy && typed.value.trim() !== '') onWords(typed.value);
  };
  return (
    <form class="stack" autocomplete="off" onSubmit={submit}>
      <SecretField label={t`Jouw woorden of zin`} hint={t`Die van toen je de kopie maakte.`} value={typed.value} onInput={(value) => { typed.value = value; }} />
      <Button type="submit" icon="key" busy={busy}>{busy ? t`Even geduld…` : t`Open de kopie`}</Button>
    </form>
  );
}

/** Her words or the paper code, whichever she has at hand. */
export function KeyStep({ chosen, onBack, onCredential }: KeyStepProps) {
  const byCode = useSignal(!chosen.withWords);
  const busy = useSignal(false);
  const error = useSignal<RestoreError | undefined>(undefined);
  const look = (credential: BackupCredential): void => {
    busy.value = true;
    error.value = undefined;
    void onCredential(credential).then((wrong) => {
      busy.value = false;
      error.value = wrong;
    });
  };
  const swap = (): void => {
    byCode.value = !byCode.value;
    error.value = undefined;
  };
  return (
    <Screen title={t`Open je kopie`} onBack={onBack} backLabel={t`Terug`}>
      <div class="backup-file">
        <span class="backup-round"><Icon name="lock" /></span>
        <p><strong><bdi dir="auto">{chosen.name}</bdi></strong><span class="soft">{sizeWords(chosen.size)}</span></p>
      </div>
      {byCode.value
        ? <CodeEntry readCode={readCode} busy={busy.value} stopped={false} onCode={(code) => look({ type: 'recovery', code })} />
        : <WordsForm busy={busy.value} onWords={(passphrase) => look({ type: 'passphrase', passphrase })} />}
      <div class="backup-live"><div role="alert">{error.value && <Note look="alarm" icon="warning">{restoreWords(error.value)}</Note>}</div></div>
      {chosen.withWords && chosen.withCode && <Button look="plain" onClick={swap}>{byCode.value ? t`Gebruik mijn woorden` : t`Gebruik mijn papieren code`}</Button>}
      {!chosen.withWords && <p class="hint">{t`Deze kopie opent met je papieren code. Kies daarna een nieuw slot bij Ik.`}</p>}
    </Screen>
  );
}
