import { t } from '@lingui/core/macro';
import type { LocalTime } from '../../../domain/day.ts';
import { dayOfTime } from '../../../domain/day.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { ShowButton } from '../../../hooks/show-button.tsx';
import type { Shown } from '../../../hooks/shown.ts';
import { formatDay, formatRow, formatTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { CalendarButton } from './calendar-button.tsx';

/** Right after it was kept, while she still has the day in her head. */
export function AppointedSheet({ id, at, shown, onClose }: { readonly id: RecordId; readonly at: LocalTime; readonly shown: () => Shown; readonly onClose: () => void }) {
  return (
    <Sheet title={t`De afspraak staat erin`} onClose={onClose}>
      <p><bdi>{formatRow([formatDay(dayOfTime(at)), formatTime(at)])}</bdi></p>
      <CalendarButton id={id} at={at} />
      <ShowButton look="soft" make={shown} />
      <Button look="quiet" onClick={onClose}>{t`Verder zonder agenda`}</Button>
    </Sheet>
  );
}
