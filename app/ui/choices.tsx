import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './field-error.tsx';
import { goAlong } from './go-along.ts';

export interface Option<Code extends string> {
  readonly code: Code;
  readonly label: ComponentChildren;
  readonly picture?: ComponentChildren;
  readonly lang?: string;
}

interface BaseProps<Code extends string> {
  readonly question: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly options: readonly Option<Code>[];
  readonly shape?: 'tiles' | 'list' | 'small';
  readonly hideQuestion?: boolean;
  readonly error?: ComponentChildren;
  /** The first answer: a fault leads there. */
  readonly inputRef?: (element: HTMLInputElement | null) => void;
}
interface OneProps<Code extends string> extends BaseProps<Code> {
  readonly value: Code | undefined;
  readonly onChange: (code: Code) => void;
  /** What is chosen is done: something is kept, or the screen changes. Keys then only go along the answers until one is taken. */
  readonly atOnce?: boolean;
}
interface ManyProps<Code extends string> extends BaseProps<Code> {
  readonly values: readonly Code[];
  readonly onChange: (codes: readonly Code[]) => void;
  readonly max?: number;
}

const SHAPES = { tiles: 'choices', list: 'choices choices-list', small: 'choices choices-small' } as const;

function Frame<Code extends string>({ question, hint, options, shape = 'tiles', hideQuestion, error, inputRef, atOnce = false, type, isChecked, onPick }: BaseProps<Code> & { atOnce?: boolean; type: 'radio' | 'checkbox'; isChecked: (code: Code) => boolean; onPick: (code: Code, checked: boolean) => void }) {
  const name = useId();
  // On each answer, because that is what has the focus; on the whole group it would be read out twice.
  const fault = error ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${name}-error` } : {};
  return (
    <fieldset class="stack" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend class={hideQuestion ? 'only-read' : 'question'}>{question}</legend>
      {hint && <p class="hint" id={`${name}-hint`}>{hint}</p>}
      <div class={SHAPES[shape]}>
        {options.map(({ code, label, picture, lang }, at) => (
          <label class="choice" key={code} lang={lang}>
            <input type={type} name={name} value={code} checked={isChecked(code)} autocomplete="off" {...fault} ref={at === 0 && inputRef ? inputRef : null} onChange={(event) => onPick(code, event.currentTarget.checked)} onKeyDown={atOnce ? goAlong : undefined} />
            <span>{picture}<span>{label}</span></span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** One answer out of a few, as big tiles that are real radio buttons. */
export function ChooseOne<Code extends string>({ value, onChange, ...rest }: OneProps<Code>) {
  return <Frame {...rest} type="radio" isChecked={(code) => code === value} onPick={(code) => onChange(code)} />;
}

/** Any number of answers, at most `max`: the oldest gives way, so a tap is never refused. */
export function ChooseMany<Code extends string>({ values, onChange, max, ...rest }: ManyProps<Code>) {
  const pick = (code: Code, checked: boolean): void => {
    const next = checked ? [...values, code] : values.filter((value) => value !== code);
    onChange(max === undefined ? next : next.slice(-max));
  };
  return <Frame {...rest} type="checkbox" isChecked={(code) => values.includes(code)} onPick={pick} />;
}
