import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './field-error.tsx';

export interface TextFieldProps {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: ComponentChildren;
  readonly error?: ComponentChildren;
  /** Something to think about; never stops her. */
  readonly warning?: ComponentChildren;
  readonly maxLength?: number;
  readonly kind?: 'text' | 'tel' | 'email' | 'search' | 'password' | 'date' | 'time' | 'number';
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'search';
  readonly lines?: number;
  readonly min?: string;
  readonly max?: string;
  readonly dir?: 'auto' | 'ltr';
  readonly spellcheck?: boolean;
  readonly inputRef?: (element: HTMLInputElement | HTMLTextAreaElement | null) => void;
}

/**
 * Never autocompleted: what is typed in a field that the browser may complete lands readable in the profile within
 * seconds. No spelling service either, which would send the text away.
 */
export function TextField({ label, value, onInput, hint, error, warning, kind = 'text', lines, dir = 'auto', spellcheck = false, inputMode = 'text', inputRef = () => undefined, ...rest }: TextFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`, warning && `${id}-warning`].filter(Boolean).join(' ');
  const shared = {
    id, value, dir, spellcheck, inputMode, autocomplete: 'off', autocapitalize: kind === 'tel' || kind === 'email' ? ('none' as const) : ('sentences' as const), class: 'input',
    'aria-describedby': described || undefined, 'aria-invalid': error ? ('true' as const) : undefined, ref: inputRef, ...rest,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {/* Preact types every kind of input apart; the attributes we set exist on all of them. */}
      {lines
        // The browser only brings the line of the caret into sight; the rest could stay under a bar.
        ? <textarea {...shared} rows={lines} onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest' })} onInput={(event) => onInput(event.currentTarget.value)} />
        : <input {...shared} type={kind as 'text'} onInput={(event) => onInput(event.currentTarget.value)} />}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div role="status">{warning && <p class="note note-glow" id={`${id}-warning`}>{warning}</p>}</div>
    </div>
  );
}
