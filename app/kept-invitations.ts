// The open door, sealed: the app may lock while the guest is on her way, and after unlocking the same code goes on.
import { fromBase64url, toBase64url } from './crypto/base64url.ts';
import type { SpacePrimitives } from './crypto/space-primitives.ts';
import type { Json } from './domain/record.ts';
import { type HostLetter, openInviteBox } from './sync/invitation.ts';
import type { HostSide } from './sync/own-space.ts';
import type { Drafts } from './vault/drafts.ts';

const KEY = 'open-invitations';

export interface KeptInvitation { readonly host: HostSide; readonly until: number }

/** One per space, and none whose time is over. */
export interface KeptInvitations {
  readonly find: (space: string) => Promise<KeptInvitation | undefined>;
  readonly keep: (invitation: KeptInvitation) => Promise<void>;
  readonly forget: (code: Uint8Array) => Promise<void>;
}

interface Row { readonly secret: string; readonly letter: HostLetter; readonly until: number }

interface Deps {
  readonly drafts: Pick<Drafts, 'load' | 'save' | 'discard'>;
  readonly primitives: SpacePrimitives;
  readonly now: () => number;
}

export function createKeptInvitations({ drafts, primitives, now }: Deps): KeptInvitations {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  // Sealed by this vault only, so it is what it says.
  const stored = async (): Promise<readonly Row[]> => ((await drafts.load(KEY))?.value ?? []) as unknown as readonly Row[];
  const change = (next: (rows: readonly Row[]) => readonly Row[]): Promise<void> => inTurn(async () => {
    const before = await stored();
    const rows = next(before.filter(({ until }) => until > now()));
    // Nothing is written back that was only looked at: another tab may just have erased it.
    if (JSON.stringify(rows) === JSON.stringify(before)) return;
    if (rows.length > 0) await drafts.save(KEY, rows as unknown as Json);
    else await drafts.discard(KEY);
  });
  // What ran out while nobody looked is not left lying.
  void change((rows) => rows);
  return {
    find: async (space) => {
      const row = (await inTurn(stored)).find(({ letter, until }) => letter.space === space && until > now());
      const secret = row && fromBase64url(row.secret);
      return row && secret ? { until: row.until, host: { secret, letter: row.letter, inviteBox: await openInviteBox(primitives, secret) } } : undefined;
    },
    keep: ({ host: { secret, letter }, until }) => change((rows) => [...rows.filter((row) => row.letter.space !== letter.space), { secret: toBase64url(secret), letter, until }]),
    forget: (code) => change((rows) => rows.filter(({ secret }) => secret !== toBase64url(code))),
  };
}
