import { type Bytes, fromBase64url, toBase64url } from '../../wire/bytes.ts';
import { isSpaceId } from '../../wire/ids.ts';
import type { Service } from '../guard/service.ts';
import { isNews } from '../space/acknowledge.ts';
import { pull, type PullQuestion } from '../space/pull.ts';
import { bytesAnswer, heldAnswer, refuse } from './answers.ts';
import type { Caller } from './authorize.ts';
import { noteCursor } from './note-cursor.ts';

const readCount = (text: string | null): number | undefined => (text !== null && /^\d{1,10}$/.test(text) && Number(text) <= 0xff_ff_ff_ff ? Number(text) : undefined);

function readHave(text: string | null): PullQuestion['have'] {
  const [snapshot, parts] = (text ?? '').split('.');
  const count = readCount(parts ?? null);
  return isSpaceId(snapshot) && count !== undefined ? { snapshot: toBase64url(fromBase64url(snapshot)!), parts: count } : undefined;
}

function readQuestion(url: URL, key: Bytes): PullQuestion | undefined {
  const after = readCount(url.searchParams.get('after') ?? '0');
  const mseqText = url.searchParams.get('mseq') ?? '-1';
  // Who has no entry yet has not even the first, which is number 0.
  const mseq = mseqText === '-1' ? -1 : readCount(mseqText);
  if (after === undefined || mseq === undefined) return undefined;
  return { key, after, mseq, have: readHave(url.searchParams.get('have')) };
}

/** What `recognise` knows of the device and its space. */
type Known = Caller & { readonly found: Parameters<typeof isNews>[0] & Parameters<typeof isNews>[1] };

/** What fits into the buffers of a connection is not held. */
const SMALL = 64 * 1024;
/** So much of an answer costs a space as much as one request. */
const FRAMES_PER_TOKEN = 100;
const BYTES_PER_TOKEN = 256 * 1024;

/** `GET /s/<space>/pull`. */
export async function getPull(service: Service, request: Request, { key, device, found }: Known, address: string): Promise<Response> {
  const { database, store, log, perSpace, answers } = service;
  const question = readQuestion(new URL(request.url), key);
  if (!question) return refuse('bad-request');
  const space = toBase64url(key);
  const answer = await pull(database, store, question);
  if (!answer) return refuse('unknown-device');
  perSpace.charge(space, answer.frames / FRAMES_PER_TOKEN + answer.bytes.length / BYTES_PER_TOKEN);
  if (isNews(found, found, question.after)) await noteCursor(service, { key, device }, question.after);
  log.count('pull');
  if (answer.bytes.length <= SMALL) return bytesAnswer(answer.bytes);
  // Who asks and never reads the answers has no more of them held than this.
  const release = answers.hold([address, space], answer.bytes.length);
  return release ? heldAnswer(answer.bytes, release) : refuse('busy', { 'retry-after': '2' });
}
