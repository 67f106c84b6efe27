import { createIdentity, newPerson, openIdentity, publicIdentity, type DeviceIdentity } from '../../../app/crypto/device-identity.ts';
import type { SpacePrimitives } from '../../../app/crypto/space-primitives.ts';
import { createSpace } from '../../../app/sync/begin-space.ts';
import { admitEntry, type Membership, readMembership } from '../../../app/sync/membership.ts';
import type { Heads, MemberChange, Newcomer } from '../../../app/sync/space-state.ts';
import { writeEntry } from '../../../app/sync/write-entry.ts';
import type { EpochKeys } from '../../../app/sync/epoch-keys.ts';
import type { Role, SpaceType } from '../../../wire/member-entry.ts';
import { simPrimitives } from '../../convergence/sim-primitives.ts';
import { createDice } from '../../support/dice.ts';
import { opened } from '../crypto/fixtures.ts';

export const NOW = 1_790_000_000_000;

export interface Chain {
  readonly primitives: SpacePrimitives;
  readonly identity: DeviceIdentity;
  readonly entries: readonly Uint8Array<ArrayBuffer>[];
  readonly membership: Membership;
  readonly epochKeys: EpochKeys;
}

export async function founded(type: SpaceType, seed = 1): Promise<Chain> {
  const primitives = simPrimitives(createDice(seed));
  const { state, entries } = await createSpace(primitives, { type, name: 'first', now: NOW });
  const membership = opened(await readMembership(primitives, state.space, entries))!;
  return { primitives, identity: state.identity, entries, membership, epochKeys: state.epochKeys };
}

export async function newcomer({ primitives }: Chain, person?: string, role: Role = 'admin'): Promise<{ readonly identity: DeviceIdentity; readonly newcomer: Newcomer }> {
  const identity = await createIdentity(primitives, person ?? newPerson(primitives.random));
  return { identity, newcomer: { ...(await publicIdentity(primitives, identity)), role, name: 'x' } };
}

/** An entry as that device would write it, whether it may or not. */
export async function entryBy({ primitives, membership, epochKeys }: Chain, author: DeviceIdentity, change: MemberChange, heads: Heads = {}): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly epochKeys: EpochKeys }> {
  return (await writeEntry({ primitives, own: await openIdentity(primitives, author), membership, epochKeys, now: NOW }, change, heads))!;
}

/** The chain with one more entry; throws when it may not stand there. */
export async function grown(chain: Chain, author: DeviceIdentity, change: MemberChange, heads?: Heads): Promise<Chain> {
  const { bytes, epochKeys } = await entryBy(chain, author, change, heads);
  const membership = opened(await admitEntry(chain.primitives, chain.membership, chain.membership.space, bytes));
  return { ...chain, entries: [...chain.entries, bytes], membership, epochKeys };
}

/** What becomes of an entry: 'ok', or why it is refused. */
export async function verdictOn(chain: Chain, author: DeviceIdentity, change: MemberChange): Promise<string> {
  const { bytes } = await entryBy(chain, author, change);
  const admitted = await admitEntry(chain.primitives, chain.membership, chain.membership.space, bytes);
  return admitted.ok ? 'ok' : admitted.error;
}
