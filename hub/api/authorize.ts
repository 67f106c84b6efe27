import { createHash, timingSafeEqual } from 'node:crypto';
import { type Bytes, fromBase64url } from '../../wire/bytes.ts';
import { HASH_BYTES, isSpaceDevice, isSpaceId, TOKEN_BYTES } from '../../wire/ids.ts';
import type { Service } from '../guard/service.ts';
import type { Sql } from '../store/database.ts';
import type { DeviceRow, SpaceRow } from '../store/row-types.ts';
import { refuse, slowDown } from './answers.ts';

export interface Caller {
  readonly key: Bytes;
  readonly device: Bytes;
}

type Found = Pick<DeviceRow, 'token' | 'removed' | 'cursor_seq'> & Pick<SpaceRow, 'head' | 'mhead' | 'snap' | 'swept'>;

const NOBODY = new Uint8Array(HASH_BYTES);

/** Who asks costs the same whether or not there is such a space: one look, one comparison. */
export async function recognise(sql: Sql, { key, device }: Caller, token: Bytes): Promise<Found | undefined> {
  const [row] = await sql.all<Found>(
    `SELECT device.token, device.removed, device.cursor_seq, space.head, space.mhead, space.snap, space.swept
       FROM device JOIN space ON space.space = device.space WHERE device.space = $1 AND device.device = $2`, [key, device],
  );
  const hash = createHash('sha256').update(token).digest();
  const isRight = timingSafeEqual(hash, row?.token ?? NOBODY);
  return row && isRight && row.removed === 0 ? row : undefined;
}

function readBearer(header: string | null): { device: Bytes; token: Bytes } | undefined {
  const [, device, secret] = /^Bearer ([\w-]{11})\.([\w-]{22})$/.exec(header ?? '') ?? [];
  if (!isSpaceDevice(device)) return undefined;
  const token = fromBase64url(secret!);
  return token?.length === TOKEN_BYTES ? { device: fromBase64url(device)!, token } : undefined;
}

/** A wrong guess costs an address more than a right one. */
export const GUESS_COST = 5;

/** The device that asks, or the answer for whoever it is. */
export async function authorize({ database, perAddress, perDevice, perSpace, log }: Service, request: Request, spaceId: string, address: string): Promise<(Caller & { found: Found }) | Response> {
  const bearer = readBearer(request.headers.get('authorization'));
  const key = isSpaceId(spaceId) ? fromBase64url(spaceId) : undefined;
  const found = bearer && key ? await database.read((sql) => recognise(sql, { key, device: bearer.device }, bearer.token)) : undefined;
  if (!found) {
    log.count('unknown-device');
    perAddress.charge(address, GUESS_COST);
    return refuse('unknown-device');
  }
  const wait = Math.max(perDevice.take(`${spaceId}.${Buffer.from(bearer!.device).toString('hex')}`), perSpace.take(spaceId));
  return wait > 0 ? slowDown(wait) : { key: key!, device: bearer!.device, found };
}
