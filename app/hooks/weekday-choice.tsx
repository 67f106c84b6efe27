import type { JSX } from 'preact';
import { weekdayNames } from '../i18n/format.ts';
import { ChooseMany } from '../ui/choices.tsx';
import { type Weekday, WEEKDAYS } from './weekdays.ts';
import './weekday-choice.css';

interface WeekdayChoiceProps { readonly question: string; readonly values: readonly Weekday[]; readonly onChange: (days: readonly Weekday[]) => void }

/** Seven days, short to see and whole to hear. */
export function WeekdayChoice({ question, values, onChange }: WeekdayChoiceProps): JSX.Element {
  const short = weekdayNames('short');
  const long = weekdayNames('long');
  const options = WEEKDAYS.map((code, index) => ({ code, label: <><span aria-hidden="true">{short[index]}</span><span class="only-read">{long[index]}</span></> }));
  return <div class="weekdays"><ChooseMany question={question} shape="small" options={options} values={values} onChange={onChange} /></div>;
}
