// The last device is wiped: what lies at the hub then opens for nobody any more, and need not lie there.
import { fromBase64url } from './crypto/base64url.ts';
import { openIdentity } from './crypto/device-identity.ts';
import type { SharedParts } from './shared-parts.ts';
import { readMembers } from './sync/read-members.ts';
import type { Credentials } from './sync/transport.ts';

/** Takes it away, as far as the hub can be reached. Never fails. */
export type Leaving = () => Promise<void>;

/**
 * What her last device may take away: the space of her own devices and the letter of her paper code. Read before the keys are
 * destroyed, and sent after. Undefined while another device of hers lives in that space.
 */
export async function planLeaving({ vault, stored, primitives, transport }: Pick<SharedParts, 'vault' | 'stored' | 'primitives' | 'transport'>): Promise<Leaving | undefined> {
  const read = await stored(vault.mine);
  if (!read.ok) return undefined;
  const { state } = read.value;
  const members = await readMembers(primitives, read.value);
  if (members.length !== 1 || !members[0]?.isThis) return undefined;
  const { device, token } = await openIdentity(primitives, state.identity);
  const places: Credentials[] = [{ space: state.space, device, token }];
  const letterToken = state.paper && fromBase64url(state.paper.letter.token);
  if (state.paper && letterToken) places.push({ ...state.paper.letter, token: letterToken });
  return async () => { await Promise.allSettled(places.map((place) => transport.deleteSpace(place))); };
}
