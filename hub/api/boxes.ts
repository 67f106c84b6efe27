import { type Bytes, fromBase64url } from '../../wire/bytes.ts';
import { isSpaceId } from '../../wire/ids.ts';
import { LIMITS } from '../../wire/limits.ts';
import { dayOf, type Service } from '../guard/service.ts';
import { getLetter, makeBox, putLetter, removeBox } from '../space/boxes.ts';
import { bytesAnswer, done, refuse } from './answers.ts';
import { type Caller, GUESS_COST } from './authorize.ts';
import { readBody, refuseBody } from './read-body.ts';

const MOST_JSON = 256;

/** A box is named like a space: 16 bytes. */
const readBox = (text: unknown): Bytes | undefined => (isSpaceId(text) ? fromBase64url(text) : undefined);

function parse(body: Bytes): { box: Bytes; hours: number } | undefined {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as { box?: unknown; hours?: unknown } | null;
    const box = readBox(value?.box);
    const hours = value?.hours;
    return box && Number.isInteger(hours) && Number(hours) >= 1 && Number(hours) <= LIMITS.boxHours ? { box, hours: Number(hours) } : undefined;
  } catch {
    return undefined;
  }
}

/** `POST /s/<space>/boxes`. */
export async function postBox(service: Service, request: Request, { key }: Caller, address: string): Promise<Response> {
  const { database, now, log } = service;
  const body = await readBody(service, request, { most: MOST_JSON, names: [address] });
  if (typeof body === 'string') return refuseBody(body);
  const wanted = parse(body);
  if (!wanted) return refuse('bad-request');
  const result = await makeBox(database, { key, ...wanted, now: now() });
  log.count(`box-${result}`);
  if (result === 'made') return done(201);
  return refuse(result === 'full' ? 'full' : 'filled');
}

/** `DELETE /s/<space>/boxes/<box>`. */
export async function deleteBox({ database, janitor }: Service, { key }: Caller, boxId: string): Promise<Response> {
  const box = readBox(boxId);
  if (!box) return refuse('bad-request');
  if (await removeBox(database, key, box) > 0) janitor.deleted();
  return done(204);
}

/** A box that is not there may be a guess. `POST` and `GET /box/<box>/<0 or 1>`: no other proof than knowing the box. */
export async function useBox(service: Service, request: Request, boxId: string, slot: string, address: string): Promise<Response> {
  const { database, perAddress, now } = service;
  const box = readBox(boxId);
  if (!box || (slot !== '0' && slot !== '1')) return refuse('not-found');
  const noBox = (): Response => {
    perAddress.charge(address, GUESS_COST);
    return refuse('not-found');
  };
  if (request.method === 'GET') {
    const letter = await getLetter(database, box, Number(slot), now());
    if (typeof letter !== 'string') return bytesAnswer(letter);
    return letter === 'none-yet' ? done(204) : noBox();
  }
  const bytes = await readBody(service, request, { most: LIMITS.letter, names: [address] });
  if (typeof bytes === 'string') return refuseBody(bytes);
  const result = await takeLetter(service, bytes, box, Number(slot));
  if (result === 'no-box') return noBox();
  return result === 'put' ? done(201) : refuse(result);
}

async function takeLetter({ database, quota, log, now }: Service, bytes: Bytes, box: Bytes, slot: number): Promise<'put' | 'no-box' | 'filled' | 'full' | 'bad-request'> {
  if (bytes.length === 0) return 'bad-request';
  const result = await putLetter(database, { box, slot, bytes }, { now: now(), today: dayOf(now()), orgRoom: quota.bytesLeft });
  if (result.r === 'put') quota.grew(result.org, result.grown);
  if (result.r === 'full') log.tell('quota-reached');
  return result.r;
}
