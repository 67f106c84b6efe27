// What goes when something that was shared with others ends.
import { openIdentity } from './crypto/device-identity.ts';
import { devicesError } from './devices-status.ts';
import { TEAM_KINDS } from './domain/entities.ts';
import { spaceOfRecord } from './domain/ids.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError } from './hooks/own-devices.ts';
import { type SharedParts, spacesOfKind } from './shared-parts.ts';
import { LINE_KINDS } from './sync/space-kinds.ts';
import type { Erasure } from './vault/changes.ts';
import type { SpaceId } from '../wire/ids.ts';

/** What was shared in the spaces that are meant, to be erased here. */
export const sharedRecords = ({ records }: SharedParts['vault'], isMeant: (space: string) => boolean): readonly Erasure[] =>
  [...LINE_KINDS, ...TEAM_KINDS].flatMap((kind) => records.list(kind).filter(({ id }) => isMeant(spaceOfRecord(id) ?? '')).map(({ id }) => ({ id, kind, erase: true as const })));

/** Another device of hers ended or left it: what was on it goes here, too. */
export async function dropEnded(parts: Pick<SharedParts, 'vault'>): Promise<void> {
  const open = new Set<string>([...spacesOfKind(parts, 'line'), ...spacesOfKind(parts, 'team')]);
  const left = sharedRecords(parts.vault, (space) => !open.has(space));
  if (left.length > 0) await parts.vault.erase(left);
}

/** The space at the hub, for everybody in it. */
export async function deleteAtHub({ stored, primitives, transport }: SharedParts, space: SpaceId): Promise<Result<void, DevicesError>> {
  const read = await stored(space);
  if (!read.ok) return ok(undefined);
  const { device, token } = await openIdentity(primitives, read.value.state.identity);
  const gone = await transport.deleteSpace({ space, device, token });
  return gone.ok || gone.error.type === 'not-found' || gone.error.type === 'refused' ? ok(undefined) : err(devicesError(gone.error));
}
