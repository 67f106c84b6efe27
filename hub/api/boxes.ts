import { type Bytes, fromBase64url } from '../../wire/bytes.ts';
import { isSpaceId } from '../../wire/ids.ts';
import { LIMITS } from '../../wire/limits.ts';
import { dayOf, type Service } from '../guard/service.ts';
import { getLetter, makeBox, putLetter, removeBox } from '../space/boxes.ts';
import { bytesAnswer, done, refuse, slowDown } from './answers.ts';
import type { Caller } from './authorize.ts';
import { readBody } from './read-body.ts';

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
export async function postBox({ database, now, log }: Service, request: Request, { key }: Caller): Promise<Response> {
  const body = await readBody(request, MOST_JSON);
  if (typeof body === 'string') return refuse(body === 'too-big' ? 'too-big' : 'bad-request');
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

/** A box that is not there may be a guess. */
const GUESS_COST = 5;

/** `POST` and `GET /box/<box>/<0 or 1>`: no other proof than knowing the box. */
export async function useBox(service: Service, request: Request, boxId: string, slot: string, address: string): Promise<Response> {
  const { database, perAddress, now } = service;
  const box = readBox(boxId);
  if (!box || (slot !== '0' && slot !== '1')) return refuse('not-found');
  const noBox = (): Response => {
    const wait = perAddress.take(address, GUESS_COST);
    return wait > 0 ? slowDown(wait) : refuse('not-found');
  };
  if (request.method === 'GET') {
    const letter = await getLetter(database, box, Number(slot), now());
    if (typeof letter !== 'string') return bytesAnswer(letter);
    return letter === 'none-yet' ? done(204) : noBox();
  }
  const result = await takeLetter(service, request, box, Number(slot));
  if (result === 'no-box') return noBox();
  return result === 'put' ? done(201) : refuse(result);
}

async function takeLetter({ database, quota, log, now }: Service, request: Request, box: Bytes, slot: number): Promise<'put' | 'no-box' | 'filled' | 'full' | 'too-big' | 'bad-request'> {
  const bytes = await readBody(request, LIMITS.letter);
  if (typeof bytes === 'string') return bytes === 'too-big' ? 'too-big' : 'bad-request';
  if (bytes.length === 0) return 'bad-request';
  const result = await putLetter(database, { box, slot, bytes }, { now: now(), today: dayOf(now()), orgRoom: quota.bytesLeft });
  if (result.r === 'put') quota.grew(result.org, result.grown);
  if (result.r === 'full') log.tell('quota-reached');
  return result.r;
}
