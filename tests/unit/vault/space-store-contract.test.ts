import type { SpaceId } from '../../../wire/ids.ts';
import { CONTRACT_SPACE, spaceStoreContract, type StorePlace } from '../../support/space-store-contract.ts';
import { opened } from '../crypto/fixtures.ts';
import { type Device, setupDevice } from './vault-fixture.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import type { RecordId } from '../../../app/domain/ids.ts';

const placeIn = (device: Device, vault: Vault, space: SpaceId): StorePlace => ({
  store: vault.space(space),
  // The contract's ids have the length of a real one.
  edit: async (id, firstName) => { opened(await vault.write([{ id: id as RecordId, kind: 'line', set: { firstName } }])); },
  reopen: async () => {
    vault.close();
    return placeIn(device, await device.openTab(), space);
  },
});

spaceStoreContract(async () => {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.beginMine(CONTRACT_SPACE));
  return placeIn(device, vault, CONTRACT_SPACE.state.space);
});
