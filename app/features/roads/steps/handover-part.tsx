import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { DOORS } from '../../../domain/codes.ts';
import { DOOR_LABELS } from '../../../i18n/labels/road-labels.ts';
import { useServices } from '../../../services.ts';
import { ChooseMany } from '../../../ui/choices.tsx';
import { Note } from '../../../ui/note.tsx';
import { DayChoice } from '../day-choice.tsx';
import { LineChoice } from './line-choice.tsx';
import { agreedDay } from './step-form.ts';
import type { StepPartProps } from './step-form.ts';

/** Three people together; afterwards the professional holds the pen and has promised a day. */
export function HandoverPart({ form, change }: StepPartProps) {
  const services = useServices();
  const { clock } = services;
  return (
    <>
      <LineChoice value={form.lineId} onChange={(lineId) => change({ lineId, callBackBy: agreedDay(services, lineId) })} />
      <DayChoice question={t`Voor wanneer belt de professional de ouder?`} value={form.callBackBy ?? clock.today()} onChange={(callBackBy) => change({ callBackBy })} />
      <ChooseMany question={t`Welke deur ging open?`} shape="list" values={form.doors} onChange={(doors) => change({ doors })} options={DOORS.map((code) => ({ code, label: i18n._(DOOR_LABELS[code]) }))} />
      <Note icon="pen">{t`Na het bewaren houdt de professional de pen vast. Jij bent vrij.`}</Note>
    </>
  );
}
