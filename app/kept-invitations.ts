// The open door, sealed: the app may lock while the guest is on her way, and after unlocking the same code goes on.
import { fromBase64url, toBase64url } from './crypto/base64url.ts';
import type { SpacePrimitives } from './crypto/space-primitives.ts';
import { createKeptList, type KeptListDeps } from './kept-list.ts';
import { type HostLetter, openInviteBox } from './sync/invitation.ts';
import type { HostSide } from './sync/own-space.ts';

export interface KeptInvitation { readonly host: HostSide; readonly until: number }

/** One per space, and none whose time is over. */
export interface KeptInvitations {
  readonly find: (space: string) => Promise<KeptInvitation | undefined>;
  readonly keep: (invitation: KeptInvitation) => Promise<void>;
  readonly forget: (code: Uint8Array) => Promise<void>;
}

interface Row { readonly secret: string; readonly letter: HostLetter; readonly until: number }

export function createKeptInvitations({ primitives, ...deps }: KeptListDeps & { readonly primitives: SpacePrimitives }): KeptInvitations {
  const { rows, change } = createKeptList<Row>(deps, 'open-invitations');
  return {
    find: async (space) => {
      const row = (await rows()).find(({ letter }) => letter.space === space);
      const secret = row && fromBase64url(row.secret);
      return row && secret ? { until: row.until, host: { secret, letter: row.letter, inviteBox: await openInviteBox(primitives, secret) } } : undefined;
    },
    keep: ({ host: { secret, letter }, until }) => change((kept) => [...kept.filter((row) => row.letter.space !== letter.space), { secret: toBase64url(secret), letter, until }]),
    forget: (code) => change((kept) => kept.filter(({ secret }) => secret !== toBase64url(code))),
  };
}
