import { encodeFrames } from '../../../wire/frames.ts';
import type { SmallDisk } from '../small-disk.ts';
import { clientOf, commitFrame } from './hub-client.ts';
import { makeDevice, makeSpace, writeCommit } from './sealed-things.ts';

/** What fits into a page of a table beside others, and the least that there is. */
const SIZES = [1_500, 16];
const MOST = 5_000;

export interface HubFiller {
  /** Fills the disk under the hub, and what its database has set aside in advance, until not even a small commit goes in. */
  readonly fill: () => Promise<void>;
}

/** A hub that tidies up behind something that was deleted a moment ago makes room again: then it is to be filled once more. */
export async function createHubFiller(disk: SmallDisk, origin: string, code: string): Promise<HubFiller> {
  const client = clientOf(origin);
  const device = makeDevice();
  const space = makeSpace(device);
  await client.create(space, code);
  const fillWith = async (size: number): Promise<void> => {
    for (let sent = 0; ; sent += 1) {
      const before = { dseq: device.dseq, hash: device.hash };
      const body = encodeFrames([commitFrame(writeCommit(space, device, { size }))]);
      const { status } = await client.ask(`/s/${space.id}/push`, { method: 'POST', as: device, body });
      if (status === 507) {
        Object.assign(device, before);
        return;
      }
      if (status !== 200 || sent > MOST) throw new Error(`a hub on a full disk answered with ${status}`);
    }
  };
  return {
    fill: async () => {
      disk.fill(0);
      for (const size of SIZES) await fillWith(size);
    },
  };
}
