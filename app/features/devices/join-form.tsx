import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { DraftForm } from '../../hooks/draft-form.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { CodeField } from '../../hooks/pairing/code-field.tsx';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { devicesErrorWords } from './device-words.ts';

const LONGEST_NAME = 40;

export interface JoinNames { readonly name: string }

interface JoinFormProps {
  /** From the link that she scanned: then there is nothing to type. */
  readonly scanned: string | undefined;
  /** What this device is called. The code is kept nowhere. */
  readonly draft: DraftForm<JoinNames>;
  readonly busy: boolean;
  readonly error: DevicesError | undefined;
  readonly onJoin: (code: string, name: string) => void;
}

/** The code of the other device, and what this one is called. */
export function JoinForm({ scanned, draft, busy, error, onJoin }: JoinFormProps) {
  const typing = useSignal(scanned === undefined);
  const code = useSignal(scanned ?? '');
  const { name } = draft.form.value;
  const missing = useSignal(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    missing.value = code.value.trim() === '';
    if (!busy && !missing.value) onJoin(code.value.trim(), name.trim() || t`Mijn tweede telefoon`);
  };
  const type = (): void => {
    code.value = '';
    typing.value = true;
  };
  return (
    <form class="stack-large" autocomplete="off" onSubmit={submit}>
      <RestoredNote draft={draft} />
      {typing.value ? <CodeField label={t`Code van je andere toestel`} hint={t`Daar kies je: Zet er een toestel bij.`} value={code.value} missing={missing.value} onInput={(typed) => { code.value = typed; missing.value = false; }} /> : <Note icon="check">{t`De code is gescand.`}</Note>}
      <TextField label={t`Hoe noem je dit toestel?`} value={name} maxLength={LONGEST_NAME} onInput={(typed) => draft.change({ name: typed })} />
      <PairingAlert error={error} words={(found) => devicesErrorWords(found, 'join')} />
      <div class="stack">
        <Button type="submit" busy={busy}>{busy ? t`Even geduld…` : t`Verder`}</Button>
        {!typing.value && <Button look="plain" onClick={type}>{t`Typ een andere code`}</Button>}
      </div>
    </form>
  );
}
