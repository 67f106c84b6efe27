// A phone of hers that is lost, or that she parts with.
import type { ReadonlySignal } from '@preact/signals';
import { goneWith, noteNewName, renewEverywhere } from './copied-devices.ts';
import { deviceRecordId } from './domain/ids.ts';
import type { OwnDevice, OwnDevices } from './hooks/own-devices.ts';
import type { Posts } from './posts.ts';
import type { SharedParts } from './shared-parts.ts';
import { readPapers } from './sync/read-members.ts';
import type { StoredSpace } from './sync/space-store.ts';

/** What it is called from now on, behind what it says of itself as any other with a new name does. */
async function keepName(parts: SharedParts, stored: StoredSpace, shown: readonly OwnDevice[], name: string): Promise<void> {
  await noteNewName(parts, stored, shown);
  await parts.vault.write([{ id: deviceRecordId(stored.state.identity.device), kind: 'device', set: { name } }]);
}

/** Takes a device out, and with it what its keys open; where that is this very phone, this phone goes on under other ones first. */
export const createRemove = (parts: SharedParts, list: ReadonlySignal<readonly OwnDevice[]>, posts: Posts): OwnDevices['remove'] => async (id) => {
  const { vault, primitives } = parts;
  const shown = list.peek();
  const gone = goneWith(shown.find((device) => device.id === id) ?? { id });
  const copied = shown.find((device) => device.isThis && gone.some((one) => one === device.id));
  if (copied) {
    const renewed = await renewEverywhere(parts);
    if (!renewed.ok) return renewed;
    // Her other places are hers by the names of the devices: those of this one are said before the old ones go.
    await posts.tend();
  }
  const read = await parts.stored(vault.mine);
  if (!read.ok) return read;
  const { state } = read.value;
  // Who holds the lost phone may know what its paper code stands for. The others make themselves a new one.
  const papers = (await readPapers(primitives, read.value)).active.filter((paper) => paper !== state.paper?.device);
  const removed = await parts.change(vault.mine, { add: [], remove: [...gone, ...papers] });
  if (!removed.ok) return removed;
  await posts.leave(new Set(gone));
  // Nobody else is called that any more.
  if (copied) await keepName(parts, read.value, shown, copied.name);
  return removed;
};
