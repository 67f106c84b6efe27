import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { PENS } from '../../domain/codes.ts';
import type { Pen } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatDay } from '../../i18n/format.ts';
import { PEN_LABELS } from '../../i18n/labels/road-labels.ts';
import { useServices } from '../../services.ts';
import { ChooseOne } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { passPen } from './save-road.ts';

const ICONS: Readonly<Record<Pen, IconName>> = { me: 'me', parent: 'heart', professional: 'handshake' };

/** Who holds the pen now, and since when. Visible at a glance, changed in two taps. */
export function PenChip({ road }: { readonly road: Entity<'road'> }) {
  const services = useServices();
  const asking = useSignal(false);
  const saving = useSave();
  const pen = i18n._(PEN_LABELS[road.pen]);
  const since = formatDay(road.penSince);
  const choose = (next: Pen): void => saving.save(() => passPen(services, road, next), () => { asking.value = false; });
  return (
    <>
      <button type="button" class="chip" onClick={() => { asking.value = true; }}><Icon name="pen" />{t`De pen: ${pen}`}</button>
      {asking.value && (
        <Sheet title={t`Wie houdt nu de pen vast?`} onClose={() => { asking.value = false; }}>
          <p>{t`Wie de pen heeft, doet de volgende stap.`}</p>
          <p class="hint">{t`Sinds ${since}: ${pen}`}</p>
          <ChooseOne question={t`Wie houdt nu de pen vast?`} hideQuestion atOnce shape="list" value={road.pen} onChange={choose} options={PENS.map((code) => ({ code, label: i18n._(PEN_LABELS[code]), picture: <Icon name={ICONS[code]} /> }))} />
          <SaveError error={saving.error.value} />
        </Sheet>
      )}
    </>
  );
}
