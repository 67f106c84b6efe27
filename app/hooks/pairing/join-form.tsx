import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { DevicesError } from '../own-devices.ts';
import { CodeField } from './code-field.tsx';
import { PairingAlert } from './pairing-alert.tsx';

interface JoinFormProps {
  /** From the link that she opened: then there is nothing to type. */
  readonly scanned: string | undefined;
  readonly code: string;
  readonly onCode: (code: string) => void;
  /** Whom the code comes from. */
  readonly hint: string;
  readonly busy: boolean;
  readonly error: DevicesError | undefined;
  readonly errorWords: (error: DevicesError) => string;
  /** With a code: knocks, or leads to what is missing. */
  readonly onJoin: () => void;
  /** Who she is. `tried`: what is missing is told from now on. */
  readonly children: (tried: boolean) => ComponentChildren;
}

/** The code that she was given, and how the others will see her. */
export function JoinForm({ scanned, code, onCode, hint, busy, error, errorWords, onJoin, children }: JoinFormProps): JSX.Element {
  const typing = useSignal(scanned === undefined || code !== scanned);
  const tried = useSignal(false);
  const noCode = code.trim() === '';
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (!busy && !noCode) onJoin();
  };
  const type = (): void => {
    onCode('');
    tried.value = false;
    typing.value = true;
  };
  return (
    <form class="stack-large" autocomplete="off" onSubmit={submit}>
      {typing.value
        ? <CodeField label={t`Code die je kreeg`} hint={hint} value={code} missing={tried.value && noCode} onInput={onCode} />
        : <Note icon="check">{t`De code van de link is ingevuld.`}</Note>}
      {children(tried.value)}
      <PairingAlert error={error} words={errorWords} />
      <div class="stack">
        <Button type="submit" busy={busy}>{busy ? t`Even geduld…` : t`Verder`}</Button>
        {!typing.value && <Button look="plain" onClick={type}>{t`Typ een andere code`}</Button>}
      </div>
    </form>
  );
}
