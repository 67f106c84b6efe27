import { t } from '@lingui/core/macro';
import { appointmentToIcs } from '../../../domain/appointment-ics.ts';
import type { LocalTime } from '../../../domain/day.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { downloadFile } from '../../../hooks/hand-over-file.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';

const USUAL_MINUTES = 60;
const ALARM_MINUTES = 60;

/** Into the phone's own calendar, which others may see: the time and a neutral word, nothing of the family. */
export function CalendarButton({ id, at }: { readonly id: RecordId; readonly at: LocalTime }) {
  const services = useServices();
  const download = (): void => {
    const text = appointmentToIcs({ at, minutes: USUAL_MINUTES, uid: id, titleText: t`Afspraak`, alarmMinutes: ALARM_MINUTES }, services.clock.now());
    downloadFile(new File([text], 'afspraak.ics', { type: 'text/calendar' }), services);
  };
  return <Button look="soft" icon="calendar" onClick={download}>{t`Zet in mijn agenda`}</Button>;
}
