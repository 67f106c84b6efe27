import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { LockTools } from './lock-tools.ts';
import './lock.css';

interface CheckCodeProps {
  readonly code: string;
  /** Which groups are asked for, counted from 0. */
  readonly asked: readonly number[];
  readonly isGroup: LockTools['isGroup'];
  readonly onRight: () => void;
  readonly onBack: () => void;
}

interface GroupFieldProps { readonly index: number; readonly value: string; readonly onInput: (value: string) => void; readonly wrong: boolean }

function GroupField({ index, value, onInput, wrong }: GroupFieldProps) {
  const id = useId();
  const number = index + 1;
  return (
    <div class="field">
      <label for={id} class="group-label"><span class="group-number" aria-hidden="true">{number}</span>{t`Groep ${number}`}</label>
      <input id={id} class="input group-input" dir="ltr" value={value} maxLength={8} autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck={false}
        aria-invalid={wrong ? 'true' : undefined} aria-describedby={wrong ? `${id}-wrong` : undefined} onInput={(event) => onInput(event.currentTarget.value)} />
      <div role="alert">{wrong && <FieldError id={`${id}-wrong`}>{t`Groep ${number} is anders dan op je papier. Kijk nog eens.`}</FieldError>}</div>
    </div>
  );
}

/** A code that was never written down helps nobody: two groups typed back show that it is on paper. */
export function CheckCode({ code, asked, isGroup, onRight, onBack }: CheckCodeProps) {
  const typed = useSignal<Readonly<Record<number, string>>>({});
  const looked = useSignal(false);
  const isRight = (index: number): boolean => isGroup(code, index, typed.value[index] ?? '');
  const check = (event: Event): void => {
    event.preventDefault();
    looked.value = true;
    if (asked.every(isRight)) onRight();
  };
  return (
    <Screen title={t`Kijk op je papier`} onBack={onBack} backLabel={t`Terug naar de code`}>
      <p>{t`Typ deze twee groepen over. Dan weten we dat je papier klopt.`}</p>
      <form class="stack-large" autocomplete="off" onSubmit={check}>
        {asked.map((index) => (
          <GroupField key={index} index={index} value={typed.value[index] ?? ''} wrong={looked.value && !isRight(index)} onInput={(value) => {
            looked.value = false;
            typed.value = { ...typed.value, [index]: value };
          }} />
        ))}
        <div class="stack">
          <Button type="submit" icon="check">{t`Klopt`}</Button>
          <Button look="plain" onClick={onBack}>{t`Laat de code nog eens zien`}</Button>
        </div>
      </form>
    </Screen>
  );
}
