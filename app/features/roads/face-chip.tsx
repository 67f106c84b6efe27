import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Entity } from '../../domain/entities.ts';
import { faceChange } from '../../domain/face-change.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { changeRoad } from './save-road.ts';

/** The fixed face this road leads to. */
export function FaceChip({ road }: { readonly road: Entity<'road'> }) {
  const services = useServices();
  const { records, navigation } = services;
  const asking = useSignal(false);
  const saving = useSave();
  const line = records.get('line', road.lineId);
  const lines = records.list('line');
  const close = (): void => { asking.value = false; };
  const face = line && isolate(line.firstName);
  return (
    <>
      <button type="button" class="chip" onClick={() => { asking.value = true; }}><Icon name="lines" />{face ? t`Vast gezicht: ${face}` : t`Kies een vast gezicht`}</button>
      {asking.value && (
        <Sheet title={t`Wie is het vaste gezicht?`} onClose={close}>
          {lines.length > 0 && (
            <ChooseOne question={t`Wie is het vaste gezicht?`} hideQuestion atOnce shape="list" value={road.lineId} options={lines.map((item) => ({ code: item.id, label: <><bdi>{item.firstName}</bdi> <bdi class="soft">{item.team}</bdi></> }))}
              onChange={(lineId) => saving.save(() => changeRoad(services, road, faceChange(road, lineId)), close)} />
          )}
          <SaveError error={saving.error.value} />
          {line && <Button icon="phone" onClick={() => { close(); navigation.go({ at: 'line', id: line.id }); }}>{t`Naar deze lijn`}</Button>}
          <Button look="quiet" icon="plus" onClick={() => { close(); navigation.go({ at: 'line-edit', roadId: road.id }); }}>{t`Zet een nieuw gezicht erin`}</Button>
        </Sheet>
      )}
    </>
  );
}
