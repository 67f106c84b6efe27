import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { PLACES, YES_NO_UNKNOWN } from '../../../domain/codes.ts';
import { YES_NO_LABELS } from '../../../i18n/labels/contact-labels.ts';
import { PLACE_LABELS } from '../../../i18n/labels/road-labels.ts';
import { useServices } from '../../../services.ts';
import { ChooseOne } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { LineChoice } from './line-choice.tsx';
import type { StepPartProps } from './step-form.ts';

/** She calls, the volunteer sits next to her; what is written down is when, where and with whom. */
export function AppointPart({ form, change, fault, momentRef = () => () => undefined }: StepPartProps) {
  const { clock } = useServices();
  const dateFault = fault?.type === 'past' ? t`Deze dag is voorbij. Kies een nieuwe dag.` : t`Kies ook de dag.`;
  return (
    <>
      <TextField label={t`Welke dag?`} kind="date" dir="ltr" min={clock.today()} value={form.date ?? ''} error={fault?.half === 'date' ? dateFault : undefined} inputRef={momentRef('date')} onInput={(date) => change({ date })} />
      <TextField label={t`Hoe laat?`} kind="time" dir="ltr" value={form.time ?? ''} error={fault?.half === 'time' ? t`Vul ook de tijd in.` : undefined} inputRef={momentRef('time')} onInput={(time) => change({ time })} />
      <ChooseOne question={t`Waar?`} shape="small" value={form.place} onChange={(place) => change({ place })} options={PLACES.map((code) => ({ code, label: i18n._(PLACE_LABELS[code]) }))} />
      <LineChoice value={form.lineId} onChange={(lineId) => change({ lineId })} />
      <ChooseOne question={t`Komt er een tolk?`} shape="small" value={form.interpreterNeeded} onChange={(interpreterNeeded) => change({ interpreterNeeded })} options={YES_NO_UNKNOWN.map((code) => ({ code, label: i18n._(YES_NO_LABELS[code]) }))} />
    </>
  );
}
