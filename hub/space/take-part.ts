import { toBase64url } from '../../wire/bytes.ts';
import { readPartPlace } from '../../wire/manifest.ts';
import type { PushResult } from '../../wire/push-result.ts';
import { findDevice, fits, hashOf, type OpenSpace, same } from './open-space.ts';

export async function takePart(space: OpenSpace, bytes: Uint8Array): Promise<PushResult> {
  const place = readPartPlace(bytes);
  if (!place || toBase64url(place.space) !== space.id) return { r: 'bad' };
  const me = await findDevice(space, space.myKey);
  if (!me || me.removed) return { r: 'denied' };
  const hash = hashOf(bytes);
  const where = [space.key, place.snapshot, place.index];
  const [held] = await space.sql.all<{ hash: Uint8Array }>('SELECT hash FROM part WHERE space = $1 AND snapshot = $2 AND place = $3', where);
  if (held) return { r: same(held.hash, hash) ? 'dup' : 'fork' };
  if (!fits(space, bytes.length, 'keep')) return { r: 'full' };
  await space.sql.run(
    'INSERT INTO part (space, snapshot, place, hash, day, size, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [...where, hash, space.today, bytes.length, bytes],
  );
  space.now.bytes += bytes.length;
  return { r: 'stored' };
}
