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
}

const QUICK = [0, 1, 2, 7, 14] as const;

/** A day in one tap; the calendar only when none of the usual days fits. */
export function DayChoice({ question, value, onChange }: DayChoiceProps) {
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
      <ChooseOne question={question} shape="small" options={options} value={picking ? 'other' : value} onChange={(code) => {
        opened.value = code === 'other';
        if (isDay(code)) onChange(code);
      }} />
      {picking && <TextField label={t`Welke dag?`} kind="date" dir="ltr" value={value} onInput={(text) => { if (isDay(text)) onChange(text); }} />}
    </>
  );
}
