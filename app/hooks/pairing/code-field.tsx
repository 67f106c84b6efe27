import { t } from '@lingui/core/macro';
import { useId } from 'preact/hooks';
import { FieldError } from '../../ui/field-error.tsx';
import { typedGroups } from './typed-groups.ts';
import '../lock/lock.css';
import './pairing.css';

/** A pasted link fits, too. */
const LONGEST_CODE = 400;

interface CodeFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly missing: boolean;
  readonly onInput: (typed: string) => void;
}

/** A code to type over, which shows how far she is. */
export function CodeField({ label, hint, value, missing, onInput }: CodeFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>{hint}</p>
      <input id={id} class="input group-input" dir="ltr" value={value} maxLength={LONGEST_CODE} autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck={false}
        aria-invalid={missing ? 'true' : undefined} aria-describedby={missing ? `${id}-hint ${id}-fault` : `${id}-hint`} onInput={(event) => onInput(event.currentTarget.value)} />
      <ol class="groups" dir="ltr" aria-hidden="true">
        {typedGroups(value).map(({ text, full }, at) => <li key={at} class={full ? 'group group-full' : 'group'}><span class="group-number">{at + 1}</span>{text || '····'}</li>)}
      </ol>
      <div role="alert">{missing && <FieldError id={`${id}-fault`}>{t`Typ eerst de code.`}</FieldError>}</div>
    </div>
  );
}
