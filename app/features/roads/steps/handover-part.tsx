import { t } from '@lingui/core/macro';
import { addWorkingDays } from '../../../domain/working-days.ts';
import { useServices } from '../../../services.ts';
import { Note } from '../../../ui/note.tsx';
import { DayChoice } from '../day-choice.tsx';
import { LineChoice } from './line-choice.tsx';
import type { StepPartProps } from './step-form.ts';

const USUAL_REPLY_DAYS = 3;

/** Three people together; afterwards the professional holds the pen and has promised a day. */
export function HandoverPart({ form, change }: StepPartProps) {
  const { clock, records } = useServices();
  const agreed = (lineId = form.lineId): number => records.get('line', lineId)?.replyDays ?? USUAL_REPLY_DAYS;
  return (
    <>
      <LineChoice value={form.lineId} onChange={(lineId) => change({ lineId, callBackBy: addWorkingDays(clock.today(), agreed(lineId)) })} />
      <DayChoice question={t`Voor wanneer belt de professional de ouder?`} value={form.callBackBy ?? addWorkingDays(clock.today(), agreed())} onChange={(callBackBy) => change({ callBackBy })} />
      <Note icon="pen">{t`Na het bewaren houdt de professional de pen vast. Jij bent vrij.`}</Note>
    </>
  );
}
