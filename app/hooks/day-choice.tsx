import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Day } from '../domain/day.ts';
import { addDays, isDay } from '../domain/day.ts';
import { formatDay } from '../i18n/format.ts';
import { useServices } from '../services.ts';
import { ChooseOne } from '../ui/choices.tsx';
import { TextField } from '../ui/text-field.tsx';

interface DayChoiceProps {
  readonly question: string;
  readonly value: Day;
  readonly onChange: (day: Day) => void;
  /** The first day that makes sense. One chosen before it, in a form that lay for days, stays to be seen and asks for another. */
  readonly from?: Day | undefined;
  readonly inputRef?: (element: HTMLElement | null) => void;
}

/** While a year is being typed, its first digits are a year, too. */
const isTyped = (text: string): text is Day => isDay(text) && text >= '1000';

const QUICK = [0, 1, 2, 7, 14] as const;

/** A day in one tap; the calendar only when none of the usual days fits. */
export function DayChoice({ question, value, onChange, from, inputRef }: DayChoiceProps) {
  const today = useServices().clock.today();
  const names: Readonly<Record<number, string>> = { 0: t`Vandaag`, 1: t`Morgen`, 2: t`Overmorgen`, 7: t`Over een week`, 14: t`Over twee weken` };
  const quick = QUICK.map((days) => addDays(today, days));
  const opened = useSignal(false);
  const picking = opened.value || !quick.includes(value);
  const options = [
    ...quick.map((day, n) => ({ code: day as string, label: <>{names[QUICK[n]!]}<br /><span class="soft">{formatDay(day)}</span></> })),
    { code: 'other', label: t`Andere dag` },
  ];
  return (
    <>
      <ChooseOne question={question} shape="small" options={options} value={picking ? 'other' : value} error={from !== undefined && value < from && t`Deze dag is voorbij. Kies een nieuwe dag.`} {...(inputRef && { inputRef })} onChange={(code) => {
        opened.value = code === 'other';
        if (isDay(code)) onChange(code);
      }} />
      {picking && <TextField label={t`Welke dag?`} kind="date" dir="ltr" value={value} onInput={(text) => { if (isTyped(text)) onChange(text); }} />}
    </>
  );
}
