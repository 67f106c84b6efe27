import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import type { DraftForm } from '../../hooks/draft-form.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { JoinForm } from '../../hooks/pairing/join-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { lineErrorWords } from './line-words.ts';

/** How the other one will see her. */
export interface Names { readonly firstName: string; readonly team: string }

interface JoinLineFormProps {
  /** From the link that she opened: then there is nothing to type. */
  readonly scanned: string | undefined;
  /** What she typed stays while she compares words, and when the answer was no. */
  readonly code: Signal<string>;
  readonly draft: DraftForm<Names>;
  readonly busy: boolean;
  readonly error: DevicesError | undefined;
  readonly onJoin: () => void;
}

/** The code that she was given, and how the other one will see her. */
export function JoinLineForm({ scanned, code, draft, busy, error, onJoin }: JoinLineFormProps): JSX.Element {
  const { change } = draft;
  const { firstName, team } = draft.form.value;
  const field = useRef<HTMLElement | null>(null);
  const noName = firstName.trim() === '';
  const join = (): void => (noName ? field.current?.focus() : onJoin());
  return (
    <JoinForm scanned={scanned} code={code.value} onCode={(typed) => { code.value = typed; }} hint={t`Van wie met jou een lijn wil.`} busy={busy} error={error} errorWords={(found) => lineErrorWords(found, 'join')} onJoin={join}>
      {(tried) => (
        <>
          <RestoredNote draft={draft} />
          <TextField label={t`Je voornaam`} hint={t`Zo ziet de ander jou.`} value={firstName} maxLength={TEXT_LIMITS.firstName} inputRef={(element) => { field.current = element; }} error={tried && noName && t`Typ je voornaam.`} onInput={(typed) => change({ firstName: typed })} />
          <TextField label={t`Je team`} hint={t`Bijvoorbeeld CJG Noord. Mag leeg blijven.`} value={team} maxLength={TEXT_LIMITS.team} onInput={(typed) => change({ team: typed })} />
        </>
      )}
    </JoinForm>
  );
}
