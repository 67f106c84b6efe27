import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { Note } from '../../ui/note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { devicesErrorWords } from './device-words.ts';
import { typedGroups } from './typed-groups.ts';
import '../../hooks/lock/lock.css';

const LONGEST_NAME = 40;
/** A pasted link fits, too. */
const LONGEST_CODE = 400;

interface CodeFieldProps { readonly value: string; readonly missing: boolean; readonly onInput: (typed: string) => void }

function CodeField({ value, missing, onInput }: CodeFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t`Code van je andere toestel`}</label>
      <p class="hint" id={`${id}-hint`}>{t`Daar kies je: Zet er een toestel bij.`}</p>
      <input id={id} class="input group-input" dir="ltr" value={value} maxLength={LONGEST_CODE} autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck={false}
        aria-invalid={missing ? 'true' : undefined} aria-describedby={missing ? `${id}-hint ${id}-fault` : `${id}-hint`} onInput={(event) => onInput(event.currentTarget.value)} />
      <ol class="groups" dir="ltr" aria-hidden="true">
        {typedGroups(value).map(({ text, full }, at) => <li key={at} class={full ? 'group group-full' : 'group'}><span class="group-number">{at + 1}</span>{text || '····'}</li>)}
      </ol>
      <div role="alert" class="devices-alert">{missing && <FieldError id={`${id}-fault`}>{t`Typ eerst de code.`}</FieldError>}</div>
    </div>
  );
}

interface JoinFormProps {
  /** From the link that she scanned: then there is nothing to type. */
  readonly scanned: string | undefined;
  readonly busy: boolean;
  readonly error: DevicesError | undefined;
  readonly onJoin: (code: string, name: string) => void;
}

/** The code of the other device, and what this one is called. */
export function JoinForm({ scanned, busy, error, onJoin }: JoinFormProps) {
  const typing = useSignal(scanned === undefined);
  const code = useSignal(scanned ?? '');
  const name = useSignal(t`Mijn tweede telefoon`);
  const missing = useSignal(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    missing.value = code.value.trim() === '';
    if (!busy && !missing.value) onJoin(code.value.trim(), name.value.trim() || t`Mijn tweede telefoon`);
  };
  const type = (): void => {
    code.value = '';
    typing.value = true;
  };
  return (
    <form class="stack-large" autocomplete="off" onSubmit={submit}>
      {typing.value ? <CodeField value={code.value} missing={missing.value} onInput={(typed) => { code.value = typed; missing.value = false; }} /> : <Note icon="check">{t`De code is gescand.`}</Note>}
      <TextField label={t`Hoe noem je dit toestel?`} value={name.value} maxLength={LONGEST_NAME} onInput={(typed) => { name.value = typed; }} />
      <div role="alert" class="devices-alert">{error && <Note look="alarm" icon="warning">{devicesErrorWords(error, 'join')}</Note>}</div>
      <div class="stack">
        <Button type="submit" busy={busy}>{busy ? t`Even geduld…` : t`Verder`}</Button>
        {!typing.value && <Button look="plain" onClick={type}>{t`Typ een andere code`}</Button>}
      </div>
    </form>
  );
}
