import { t } from '@lingui/core/macro';
import { appointmentToIcs } from '../../../domain/appointment-ics.ts';
import type { LocalTime } from '../../../domain/day.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';

const USUAL_MINUTES = 60;
const ALARM_MINUTES = 60;

/** Into the phone's own calendar, which others may see: the time and a neutral word, nothing of the family. */
export function CalendarButton({ id, at }: { readonly id: RecordId; readonly at: LocalTime }) {
  const { clock } = useServices();
  const download = (): void => {
    const text = appointmentToIcs({ at, minutes: USUAL_MINUTES, uid: id, titleText: t`Afspraak`, alarmMinutes: ALARM_MINUTES }, clock.now());
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    link.download = 'afspraak.ics';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return <Button look="soft" icon="calendar" onClick={download}>{t`Zet in mijn agenda`}</Button>;
}
