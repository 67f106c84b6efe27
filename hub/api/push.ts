import { decodeFrames } from '../../wire/frames.ts';
import { LIMITS } from '../../wire/limits.ts';
import { dayOf, type Service } from '../guard/service.ts';
import { push } from '../space/push.ts';
import { json, refuse, slowDown } from './answers.ts';
import type { Caller } from './authorize.ts';
import { announced, readBody, refuseBody } from './read-body.ts';

/** So many bytes cost a device as much as one request. */
const BYTES_PER_TOKEN = 64 * 1024;
/** And so many frames: each is a question to the database. */
const FRAMES_PER_TOKEN = 50;
/** An empty frame is five bytes: without this, one body could hold 400,000 questions. */
const MOST_FRAMES = 2_000;

/** `POST /s/<space>/push`. */
export async function postPush(service: Service, request: Request, { key, device }: Caller, address: string): Promise<Response> {
  const { database, quota, nudges, log, perDevice, now } = service;
  const space = `bytes ${Buffer.from(key).toString('hex')}`;
  // Before the first byte is read: who announces and never sends has paid all the same.
  const wait = perDevice.take(space, Math.min(announced(request, LIMITS.pushBody) ?? 0, LIMITS.pushBody) / BYTES_PER_TOKEN);
  if (wait > 0) return slowDown(wait);
  const body = await readBody(service, request, { most: LIMITS.pushBody, names: [address, space] });
  if (typeof body === 'string') return refuseBody(body);
  // One that is too large is told as just that, and what stands before it is taken.
  const { frames, rest } = decodeFrames(body, LIMITS.pushBody);
  perDevice.charge(space, frames.length / FRAMES_PER_TOKEN);
  if (rest !== 'none' || frames.length === 0 || frames.length > MOST_FRAMES) return refuse('bad-request');
  const outcome = await push(database, { key, device }, frames, { today: dayOf(now()), orgRoom: quota.bytesLeft });
  if (!outcome) return refuse('unknown-device');
  for (const { r } of outcome.results) log.count(`push-${r}`);
  if (outcome.results.some(({ r }) => r === 'full')) log.tell('quota-reached', { space: key });
  if (outcome.changed) {
    quota.grew(outcome.org, outcome.grown);
    nudges.tell(key);
  }
  return json({ results: outcome.results });
}
