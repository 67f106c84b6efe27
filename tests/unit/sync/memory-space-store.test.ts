import { headsOf } from '../../../app/domain/record.ts';
import { memorySpaceStore, newDisk, writeEdit, type Disk } from '../../support/memory-space-store.ts';
import { CONTRACT_SPACE, spaceStoreContract, type StorePlace } from '../../support/space-store-contract.ts';

let edits = 0;
const placeOn = (disk: Disk): StorePlace => ({
  store: memorySpaceStore(disk),
  edit: async (id, value) => {
    edits += 1;
    writeEdit(disk, [{ id, kind: 'line', field: 'firstName', value, stamp: `0maaaaaaa${String(edits).padStart(4, '0')}thiswriter0`, sees: headsOf(disk.records.get(id), 'firstName') }]);
  },
  reopen: async () => placeOn(disk),
});

// What the simulation plays on has to keep the promises too, or it proves nothing.
spaceStoreContract(async () => placeOn(newDisk(CONTRACT_SPACE)));
