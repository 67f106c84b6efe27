import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { OwnDevice } from '../../hooks/own-devices.ts';
import { formatMoment } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { RemoveSheet } from './remove-sheet.tsx';

function heardOf({ isThis, heardAt }: OwnDevice): string {
  if (isThis) return t`dit toestel`;
  if (heardAt === undefined) return t`nog niets van gehoord`;
  const moment = formatMoment(heardAt);
  return t`laatst iets gehoord op ${moment}`;
}

function DeviceCard({ device, onRemove }: { readonly device: OwnDevice; readonly onRemove: (() => void) | undefined }) {
  return (
    <li class="card">
      <div class="device-head">
        <span class={device.isThis ? 'device-round device-this' : 'device-round'}><Icon name="device" /></span>
        <p><strong><bdi dir="auto">{device.name}</bdi></strong><span class="soft">{heardOf(device)}</span></p>
      </div>
      {onRemove && <Button look="quiet" onClick={onRemove}>{t`Kwijt of weg? Haal dit toestel eruit`}</Button>}
    </li>
  );
}

/** This device first, then the others, as she named them. */
export function DeviceList({ devices, mayRemove }: { readonly devices: readonly OwnDevice[]; readonly mayRemove: boolean }) {
  const removing = useSignal<OwnDevice | undefined>(undefined);
  const ordered = [...devices.filter(({ isThis }) => isThis), ...devices.filter(({ isThis }) => !isThis)];
  return (
    <>
      <ul class="stack">{ordered.map((device) => <DeviceCard key={device.id} device={device} onRemove={mayRemove && !device.isThis ? () => { removing.value = device; } : undefined} />)}</ul>
      {removing.value && <RemoveSheet device={removing.value} onClose={() => { removing.value = undefined; }} />}
    </>
  );
}
