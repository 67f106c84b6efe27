import { t } from '@lingui/core/macro';
import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { CodeField } from '../../hooks/pairing/code-field.tsx';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { lineErrorWords } from './line-words.ts';

export interface Knock { readonly code: string; readonly firstName: string; readonly team: string }

interface JoinLineFormProps {
  /** From the link that she opened: then there is nothing to type. */
  readonly scanned: string | undefined;
  /** What she typed stays while she compares words, and when the answer was no. */
  readonly filled: Signal<Knock>;
  readonly busy: boolean;
  readonly error: DevicesError | undefined;
  readonly onJoin: () => void;
}

/** The code that she was given, and how the other one will see her. */
export function JoinLineForm({ scanned, filled, busy, error, onJoin }: JoinLineFormProps): JSX.Element {
  const { code, firstName, team } = filled.value;
  const change = (part: Partial<Knock>): void => { filled.value = { ...filled.value, ...part }; };
  const typing = useSignal(scanned === undefined || code !== scanned);
  const tried = useSignal(false);
  const field = useRef<HTMLElement | null>(null);
  const noCode = code.trim() === '';
  const noName = firstName.trim() === '';
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (busy || noCode) return;
    if (noName) return field.current?.focus();
    onJoin();
  };
  const type = (): void => {
    change({ code: '' });
    tried.value = false;
    typing.value = true;
  };
  return (
    <form class="stack-large" autocomplete="off" onSubmit={submit}>
      {typing.value
        ? <CodeField label={t`Code die je kreeg`} hint={t`Van wie met jou een lijn wil.`} value={code} missing={tried.value && noCode} onInput={(typed) => change({ code: typed })} />
        : <Note icon="check">{t`De code van de link is ingevuld.`}</Note>}
      <TextField label={t`Je voornaam`} hint={t`Zo ziet de ander jou.`} value={firstName} maxLength={TEXT_LIMITS.firstName} inputRef={(element) => { field.current = element; }} error={tried.value && noName && t`Typ je voornaam.`} onInput={(typed) => change({ firstName: typed })} />
      <TextField label={t`Je team`} hint={t`Bijvoorbeeld CJG Noord. Mag leeg blijven.`} value={team} maxLength={TEXT_LIMITS.team} onInput={(typed) => change({ team: typed })} />
      <PairingAlert error={error} words={(found) => lineErrorWords(found, 'join')} />
      <div class="stack">
        <Button type="submit" busy={busy}>{busy ? t`Even geduld…` : t`Verder`}</Button>
        {!typing.value && <Button look="plain" onClick={type}>{t`Typ een andere code`}</Button>}
      </div>
    </form>
  );
}
