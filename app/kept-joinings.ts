// The guest's side of an open door, sealed: she has answered, the app may lock before she is let in, and the same code goes on.
import { toBase64url } from './crypto/base64url.ts';
import { type DeviceIdentity, publicIdentity } from './crypto/device-identity.ts';
import type { SpacePrimitives } from './crypto/space-primitives.ts';
import { createKeptList, type KeptListDeps } from './kept-list.ts';
import { type HostLetter, openInviteBox } from './sync/invitation.ts';
import type { GuestSide } from './sync/own-space.ts';

/** By the secret of the code that was answered; none whose time is over. */
export interface KeptJoinings {
  readonly find: (code: Uint8Array) => Promise<GuestSide | undefined>;
  readonly keep: (code: Uint8Array, side: GuestSide, until: number) => Promise<void>;
  readonly forget: (code: Uint8Array) => Promise<void>;
}

interface Row { readonly secret: string; readonly letter: HostLetter; readonly identity: DeviceIdentity; readonly until: number }

export function createKeptJoinings({ primitives, ...deps }: KeptListDeps & { readonly primitives: SpacePrimitives }): KeptJoinings {
  const { rows, change } = createKeptList<Row>(deps, 'open-joinings');
  const without = (kept: readonly Row[], code: Uint8Array): readonly Row[] => kept.filter(({ secret }) => secret !== toBase64url(code));
  return {
    find: async (code) => {
      const row = (await rows()).find(({ secret }) => secret === toBase64url(code));
      return row && { letter: row.letter, identity: row.identity, own: await publicIdentity(primitives, row.identity), inviteBox: await openInviteBox(primitives, code) };
    },
    keep: (code, { letter, identity }, until) => change((kept) => [...without(kept, code), { secret: toBase64url(code), letter, identity, until }]),
    forget: (code) => change((kept) => without(kept, code)),
  };
}
