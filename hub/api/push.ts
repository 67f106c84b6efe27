import { decodeFrames } from '../../wire/frames.ts';
import { LIMITS } from '../../wire/limits.ts';
import { dayOf, type Service } from '../guard/service.ts';
import { push } from '../space/push.ts';
import { json, refuse, slowDown } from './answers.ts';
import type { Caller } from './authorize.ts';
import { readBody } from './read-body.ts';

/** So many bytes cost a device as much as one request. */
const BYTES_PER_TOKEN = 64 * 1024;
/** An empty frame is five bytes: without this, one body could hold 400,000 questions. */
const MOST_FRAMES = 2_000;

/** `POST /s/<space>/push`. */
export async function postPush(service: Service, request: Request, { key, device }: Caller): Promise<Response> {
  const { database, quota, nudges, log, perDevice, now } = service;
  const body = await readBody(request, LIMITS.pushBody);
  if (typeof body === 'string') return refuse(body === 'too-big' ? 'too-big' : 'bad-request');
  const wait = perDevice.take(`bytes ${Buffer.from(key).toString('hex')}`, body.length / BYTES_PER_TOKEN);
  if (wait > 0) return slowDown(wait);
  const { frames, rest } = decodeFrames(body);
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
