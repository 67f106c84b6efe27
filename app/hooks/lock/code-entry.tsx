import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import type { CodeError, LockTools } from './lock-tools.ts';
import './lock.css';

const GROUPS = 7;
const GROUP = 4;

const symbolsOf = (typed: string): readonly string[] => Array.from(typed.normalize('NFKC').toUpperCase().replaceAll(/[^\p{L}\p{Nd}]/gu, ''));

function sentenceOf(error: CodeError, typed: number): string {
  if (error.type === 'wrong-length') {
    const missing = GROUPS * GROUP - typed;
    return missing > 0
      ? plural(missing, { one: 'Er mist nog # teken.', other: 'Er missen nog # tekens.' })
      : plural(-missing, { one: 'Er staat # teken te veel.', other: 'Er staan # tekens te veel.' });
  }
  if (error.group === undefined) return t`Er zit een fout in de code. Kijk nog eens op je papier.`;
  const group = error.group + 1;
  return t`Kijk nog eens goed naar groep ${group}.`;
}

interface CodeEntryProps {
  readonly readCode: LockTools['readCode'];
  readonly onCode: (code: Uint8Array) => void;
  readonly busy: boolean;
  readonly stopped: boolean;
}

/** The paper code, typed in any case and with any separator; the boxes show how far she is and where a slip may be. */
export function CodeEntry({ readCode, onCode, busy, stopped }: CodeEntryProps) {
  const id = useId();
  const typed = useSignal('');
  const fault = useSignal<CodeError | undefined>(undefined);
  const symbols = symbolsOf(typed.value);
  const suspect = fault.value?.type === 'typo' ? fault.value.group : undefined;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || stopped) return;
    const read = readCode(typed.value);
    fault.value = read.ok ? undefined : read.error;
    if (read.ok) onCode(read.value);
  };
  return (
    <form class="stack" autocomplete="off" onSubmit={submit}>
      <div class="field">
        <label for={id}>{t`Code van je papier`}</label>
        <input id={id} class="input group-input" dir="ltr" value={typed.value} maxLength={80} autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck={false}
          aria-invalid={fault.value ? 'true' : undefined} aria-describedby={fault.value ? `${id}-fault` : undefined}
          onInput={(event) => { typed.value = event.currentTarget.value; fault.value = undefined; }} />
        <ol class="groups" dir="ltr" aria-hidden="true">
          {Array.from({ length: GROUPS }, (_, at) => {
            const group = symbols.slice(at * GROUP, (at + 1) * GROUP).join('');
            const look = at === suspect ? 'group group-wrong' : group.length === GROUP ? 'group group-full' : 'group';
            return <li key={at} class={look}><span class="group-number">{at + 1}</span>{group || '····'}</li>;
          })}
        </ol>
        <div role="alert">{fault.value && <FieldError id={`${id}-fault`}>{sentenceOf(fault.value, symbols.length)}</FieldError>}</div>
      </div>
      <Button type="submit" icon="key" busy={busy || stopped}>{busy ? t`Even geduld…` : t`Open met de code`}</Button>
    </form>
  );
}
