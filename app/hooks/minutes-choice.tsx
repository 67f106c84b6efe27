import { t } from '@lingui/core/macro';
import { minutesWords } from './minutes-words.ts';
import { ChooseOne } from '../ui/choices.tsx';

const USUAL = [15, 30, 45, 60, 90, 120] as const;

/** How long it took, in one tap: hours are what funders ask, and they show her what she carries. */
export function MinutesChoice({ value, onChange }: { readonly value: number | undefined; readonly onChange: (minutes: number) => void }) {
  return <ChooseOne question={t`Hoe lang duurde het ongeveer?`} shape="small" value={value === undefined ? undefined : String(value)} onChange={(code) => onChange(Number(code))} options={USUAL.map((minutes) => ({ code: String(minutes), label: minutesWords(minutes) }))} />;
}
