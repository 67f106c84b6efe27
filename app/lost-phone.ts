// The paper code on a borrowed phone: looks up her devices at the hub and takes one out. Keeps nothing.
import { wipe } from './crypto/bytes.ts';
import { paperRootOf } from './crypto/paper-root.ts';
import { webPrimitives } from './crypto/web-primitives.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { LostDevices, LostError } from './hooks/lost-phone.ts';
import { createHttpTransport } from './sync/http-transport.ts';
import { openByPaper, type PaperError } from './sync/remove-by-paper.ts';
import type { SpaceDevice } from '../wire/ids.ts';

interface Deps {
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
  readonly later: (ms: number, work: () => void) => () => void;
  readonly origin: string;
}

const lostError = ({ type }: PaperError): LostError => ({ type: type === 'nothing' || type === 'spent' ? type : 'offline' });

export async function findLostPhone({ random, now, later, origin }: Deps, code: Uint8Array): Promise<Result<LostDevices, LostError>> {
  const root = await paperRootOf(code);
  const transport = createHttpTransport({ fetch: (url, init) => fetch(url, init), origin, later });
  const found = await openByPaper({ transport, primitives: webPrimitives(random), now }, root);
  wipe(root);
  if (!found.ok) return err(lostError(found.error));
  const { devices, remove } = found.value;
  return ok({
    devices: devices.map(({ device, ...known }) => ({ id: device, ...known })),
    remove: async (id) => {
      // What the screen shows are devices of the space, each under its own id.
      const removed = await remove(id as SpaceDevice);
      return removed.ok ? removed : err(lostError(removed.error));
    },
  });
}
