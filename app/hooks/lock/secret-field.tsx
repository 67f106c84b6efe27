import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from '../../ui/field-error.tsx';
import { Icon } from '../../ui/icons/icon.tsx';

interface SecretFieldProps {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: ComponentChildren;
  readonly error?: ComponentChildren;
  /** A short number instead of words. */
  readonly digits?: boolean;
  /** Readable from the start: while she makes her lock she has to see what she types. */
  readonly startShown?: boolean;
}

/** A key to a lock. Pasting is welcome; the eye shows what is typed; nothing remembers it. */
export function SecretField({ label, value, onInput, hint, error, digits = false, startShown = false }: SecretFieldProps) {
  const id = useId();
  const shown = useSignal(startShown);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id, value, class: digits ? 'input secret-digits' : 'input', dir: digits ? 'ltr' : 'auto', inputMode: digits ? 'numeric' : 'text', maxLength: digits ? 12 : 200,
    autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: false, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      <div class="secret">
        {shown.value ? <input {...shared} type="text" /> : <input {...shared} type="password" />}
        <button type="button" class="eye" aria-pressed={shown.value} aria-label={t`Toon wat ik typ`} onClick={() => { shown.value = !shown.value; }}>
          <Icon name={shown.value ? 'eye-off' : 'eye'} />
        </button>
      </div>
      <div role="alert">{error && <FieldError id={`${id}-error`}>{error}</FieldError>}</div>
    </div>
  );
}
