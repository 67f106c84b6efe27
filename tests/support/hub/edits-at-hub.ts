import { openIdentity } from '../../../app/crypto/device-identity.ts';
import { openEpochKey } from '../../../app/crypto/epoch-key.ts';
import { fromBase64url } from '../../../app/crypto/base64url.ts';
import { openSpaceCommit } from '../../../app/crypto/space-commit.ts';
import { webPrimitives } from '../../../app/crypto/web-primitives.ts';
import type { Op } from '../../../app/domain/record.ts';
import { createHttpTransport } from '../../../app/sync/http-transport.ts';
import { decodePayload } from '../../../app/sync/ops-codec.ts';
import { splitCommit } from '../../../wire/commit-header.ts';
import { opened } from '../../unit/crypto/fixtures.ts';
import { later, type Phone, random } from './create-phone.ts';

/** Every edit in the space of her own devices, as often as it stands at the hub: opened by one that may read it. */
export async function editsAtHub(origin: string, { vault }: Phone): Promise<readonly Op[]> {
  const primitives = webPrimitives(random);
  const { state } = opened(await vault.space(vault.mine!).read());
  const { device, token } = await openIdentity(primitives, state.identity);
  const transport = createHttpTransport({ fetch: (url, init) => fetch(url, init), origin, later });
  const page = opened(await transport.pull({ space: state.space, device, token }, { after: 0, entries: 0 }));
  if (page.end === 'cut' || page.end.more) throw new Error('not all of it came');
  const ops = await Promise.all(page.items.map(async ({ type, bytes }) => {
    // A snapshot would hold each edit once, however often it was sent.
    if (type !== 'commit') throw new Error('the hub gave a snapshot');
    const split = splitCommit(bytes)!;
    const key = await openEpochKey(primitives, fromBase64url(state.epochKeys[split.header.epoch]!)!);
    return decodePayload(opened(await openSpaceCommit(primitives, split, key)))!.ops;
  }));
  return ops.flat();
}

