import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { deviceName } from '../../hooks/device-name.ts';
import type { OwnDevice } from '../../hooks/own-devices.ts';
import { formatMoment } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { RemoveSheet } from './remove-sheet.tsx';
import { RenameSheet } from './rename-sheet.tsx';

function heardOf({ isThis, heardAt }: OwnDevice): string {
  if (isThis) return t`dit toestel`;
  if (heardAt === undefined) return t`nog niets van gehoord`;
  const moment = formatMoment(heardAt);
  return t`laatst iets gehoord op ${moment}`;
}

interface DeviceCardProps { readonly device: OwnDevice; readonly was: OwnDevice | undefined; readonly onRename: (() => void) | undefined; readonly onRemove: (() => void) | undefined }

function DeviceCard({ device, was, onRename, onRemove }: DeviceCardProps) {
  const before = was && isolate(deviceName(was));
  return (
    <li class="card">
      <div class="device-head">
        <span class={device.isThis ? 'device-round device-this' : 'device-round'}><Icon name="device" /></span>
        <p>
          <strong><bdi dir="auto">{deviceName(device)}</bdi></strong>
          <span class="soft">{heardOf(device)}</span>
          {before !== undefined && <span class="soft">{t`was eerst ${before}`}</span>}
        </p>
      </div>
      {onRename && <Button look="quiet" icon="edit" onClick={onRename}>{t`Geef een andere naam`}</Button>}
      {onRemove && <Button look="quiet" onClick={onRemove}>{t`Kwijt of weg? Haal dit toestel eruit`}</Button>}
    </li>
  );
}

/** This device first, then the others, as she named them. */
export function DeviceList({ devices, mayChange }: { readonly devices: readonly OwnDevice[]; readonly mayChange: boolean }) {
  const renaming = useSignal<OwnDevice | undefined>(undefined);
  const removing = useSignal<OwnDevice | undefined>(undefined);
  const ordered = [...devices.filter(({ isThis }) => isThis), ...devices.filter(({ isThis }) => !isThis)];
  return (
    <>
      <ul class="stack">{ordered.map((device) => (
        <DeviceCard key={device.id} device={device} was={devices.find(({ id }) => id === device.formerly?.[0])} onRename={mayChange ? () => { renaming.value = device; } : undefined}
          onRemove={mayChange && !device.isThis ? () => { removing.value = device; } : undefined} />
      ))}</ul>
      {renaming.value && <RenameSheet device={renaming.value} onClose={() => { renaming.value = undefined; }} />}
      {removing.value && <RemoveSheet device={removing.value} along={devices.filter(({ id }) => removing.value?.formerly?.includes(id))} onClose={() => { removing.value = undefined; }} />}
    </>
  );
}
