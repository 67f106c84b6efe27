import { msg, t } from '@lingui/core/macro';
import type { Entity } from '../../domain/entities.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { withUndo } from '../../hooks/undo.ts';
import { useSave } from '../../hooks/use-save.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { changeRoad } from './save-road.ts';

/** After a fixed face changed: the parent should hear it from somebody she trusts, before she meets a stranger. */
export function ParentToldNote({ road }: { readonly road: Entity<'road'> }) {
  const services = useServices();
  const saving = useSave();
  const line = services.records.get('line', road.lineId);
  if (road.parentKnowsFace || !line) return null;
  const face = isolate(line.firstName);
  const told = () => withUndo(services, { id: road.id, kind: 'road', words: msg`De ouder weet het.` }, () => changeRoad(services, road, { parentKnowsFace: true }));
  return (
    <Note look="glow" icon="people">
      <p>{t`Het vaste gezicht is nu ${face}. Weet de ouder dat al?`}</p>
      <Button look="plain" icon="check" busy={saving.busy.value} onClick={() => saving.save(told, () => undefined)}>{t`Ja, ik heb het verteld`}</Button>
      <SaveError error={saving.error.value} />
    </Note>
  );
}
