import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import type { DraftForm } from '../../hooks/draft-form.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { lineErrorWords } from './line-words.ts';

const LONGEST_CODE = 80;

export interface Introduction { readonly firstName: string; readonly code?: string }

interface InviteFormProps {
  /** Who is invited. */
  readonly name: string;
  /** How the other one will see her. */
  readonly draft: DraftForm<Pick<Introduction, 'firstName'>>;
  readonly busy: boolean;
  readonly error: DevicesError | undefined;
  readonly onBegin: (introduction: Introduction) => void;
}

/** Once for a line: how the other will see her, and the first time of all who pays for the room. */
export function InviteForm({ name, draft, busy, error, onBegin }: InviteFormProps): JSX.Element {
  const { navigation, lines } = useServices();
  const firstName = draft.form.value.firstName.trim();
  const code = useSignal('');
  const tried = useSignal(false);
  const fields = useRef<{ name?: HTMLElement | null; code?: HTMLElement | null }>({});
  // Known as soon as the hub took it; the fields stand as they were when the form opened.
  const asksCode = useRef(lines.needsCode()).current;
  const missing = { name: firstName === '', code: asksCode && code.value.trim() === '' };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    tried.value = true;
    if (missing.name) fields.current.name?.focus();
    else if (missing.code) fields.current.code?.focus();
    else onBegin({ firstName, ...(asksCode && { code: code.value.trim() }) });
  };
  return (
    <Screen title={t`Een lijn met ${name}`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Straks kunnen alleen jullie twee lezen wat over de lijn gaat.`}</p>
      <form class="stack-large" autocomplete="off" onSubmit={submit}>
        <RestoredNote draft={draft} />
        <TextField label={t`Je voornaam`} hint={t`Zo ziet ${name} jou.`} value={draft.form.value.firstName} maxLength={TEXT_LIMITS.firstName} inputRef={(element) => { fields.current.name = element; }} error={tried.value && missing.name && t`Typ je voornaam.`} onInput={(typed) => draft.change({ firstName: typed })} />
        {asksCode && <TextField label={t`Code van je organisatie`} hint={t`Van je organisatie of van wie het tussenstation beheert.`} value={code.value} dir="ltr" maxLength={LONGEST_CODE} inputRef={(element) => { fields.current.code = element; }} error={tried.value && missing.code && t`Typ eerst de code.`} onInput={(typed) => { code.value = typed; }} />}
        <PairingAlert error={error} words={(found) => lineErrorWords(found, 'invite')} />
        <Button type="submit" busy={busy}>{busy ? t`Even geduld…` : t`Verder`}</Button>
      </form>
    </Screen>
  );
}
