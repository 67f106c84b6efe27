import { t } from '@lingui/core/macro';
import { isDay } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { retentionPlan } from '../../domain/retention.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { changeRoad } from './save-road.ts';

interface RetentionNoteProps { readonly road: Entity<'road'>; readonly contact: Entity<'contact'>; readonly steps: readonly Entity<'step'>[] }

/** A family about to be erased says so on its own road, and where waiting is allowed one tap says that they are still on their way. */
export function RetentionNote({ road, contact, steps }: RetentionNoteProps) {
  const services = useServices();
  const saving = useSave();
  const today = services.clock.today();
  const { noticeFrom } = services.settings.read();
  const item = retentionPlan({ noticeFrom: isDay(noticeFrom) ? noticeFrom : undefined, contacts: [contact], roads: [road], steps, consents: [], commitments: [] }, today)[0];
  if (!item) return null;
  const when = formatRelativeDay(item.on, today);
  const canWait = item.reason === 'quiet' || item.reason === 'not-started';
  return (
    <Note look="glow" icon="clock">
      <p>{t`Dit gezin gaat vanzelf weg: ${when}.`}</p>
      {canWait && <Button look="plain" icon="road" busy={saving.busy.value} onClick={() => saving.save(() => changeRoad(services, road, {}), () => undefined)}>{t`Wij zijn nog op weg`}</Button>}
      <SaveError error={saving.error.value} />
    </Note>
  );
}
