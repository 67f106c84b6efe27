import { t } from '@lingui/core/macro';
import { DayChoice } from '../../../hooks/day-choice.tsx';
import { doorOptions } from '../../../hooks/door-options.tsx';
import { isSent } from '../../../hooks/handover-reading.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { ChooseMany } from '../../../ui/choices.tsx';
import { Note } from '../../../ui/note.tsx';
import { SentHandovers } from '../sent-handovers.tsx';
import { LineChoice } from './line-choice.tsx';
import { SendPart } from './send-part.tsx';
import { callDay } from './step-form.ts';
import type { StepPartProps } from './step-form.ts';

interface Passing { readonly sent: boolean; readonly shared: boolean; readonly name: string | undefined }

function penWords({ sent, shared, name }: Passing): string {
  if (name !== undefined && sent) return t`De pen gaat over als ${name} hem overneemt.`;
  if (name !== undefined && shared) return t`Je stuurde nog niets. ${name} weet nog van niets. De pen blijft bij jou.`;
  return t`Na het bewaren houdt de professional de pen vast. Jij bent vrij.`;
}

/** Three people together; afterwards the professional holds the pen and has promised a day; over a shared line once she has taken it. */
export function HandoverPart({ form, change, roadId, momentRef = () => () => undefined }: StepPartProps) {
  const services = useServices();
  const { records, clock } = services;
  const line = records.get('line', form.lineId);
  const sent = isSent(services, roadId);
  const by = callDay(services, form);
  const setBy = (callBackBy: typeof by): void => change({ callBackBy });
  const name = isolate(line?.firstName ?? '');
  return (
    <>
      <SentHandovers roadId={roadId} />
      <LineChoice value={form.lineId} onChange={(lineId) => change({ lineId, callBackBy: undefined })} />
      {line?.space && !sent && <SendPart roadId={roadId} line={line} callBy={by} onCallBy={setBy} />}
      {!line?.space && !sent && <DayChoice question={t`Voor wanneer belt de professional de ouder?`} value={by} from={clock.today()} inputRef={momentRef('callBackBy')} onChange={setBy} />}
      <ChooseMany question={t`Welke deur ging open?`} values={form.doors} onChange={(doors) => change({ doors })} options={doorOptions()} />
      <Note icon="pen">{penWords({ sent, shared: line?.space !== undefined, name: line && name })}</Note>
    </>
  );
}
