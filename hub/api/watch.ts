import { decodeHeadQuestions } from '../../wire/heads.ts';
import { toBase64url } from '../../wire/bytes.ts';
import type { Service } from '../guard/service.ts';
import { refuse, slowDown } from './answers.ts';
import type { Caller } from './authorize.ts';
import { chargeGuesses, judgeHeads, readQuestions } from './heads.ts';

const LOOK = new TextEncoder().encode('data: look\n\n');
const STILL_HERE = new TextEncoder().encode(': here\n\n');
const BEAT_MS = 25_000;
/** Changes in quick succession are one look. */
const GATHER_MS = 150;
/** Each costs memory and a socket. */
const MOST_WATCHERS = 20_000;
/** An open stream costs an address more than a question. */
const WATCH_COST = 2;

/** Looks again who may still watch. Undefined when the database does not answer. */
type Judge = () => Promise<Judged | undefined>;
type Judged = Awaited<ReturnType<typeof judgeHeads>>;

interface Watched { readonly service: Service; readonly address: string; readonly first: Judged; readonly judge: Judge }

const spell = ({ answers }: Judged): string => JSON.stringify(answers);
const nameOf = ({ key, device }: Caller): string => `${toBase64url(key)}.${toBase64url(device)}`;

function streamOf({ service, address, first, judge }: Watched, signal: AbortSignal): ReadableStream<Uint8Array> {
  const { nudges, places } = service;
  let leave = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      let gathering: NodeJS.Timeout | undefined;
      let last = first;
      let isOpen = true;
      // Whoever does not read gets nothing more: one look says as much as ten.
      const send = (bytes: Uint8Array): void => { if (isOpen && (controller.desiredSize ?? 0) > 0) controller.enqueue(bytes); };
      const end = (): void => {
        leave();
        controller.close();
      };
      // A removal nudges too: who is out by then hears nothing more of that space, and nothing at all when there is no other.
      const lookAgain = async (): Promise<void> => {
        const now = await judge();
        gathering = undefined;
        if (!isOpen) return;
        if (!now) return nudged();
        if (now.accepted.length === 0) return end();
        if (now.accepted.length < last.accepted.length) watchOnly(now);
        if (spell(now) !== spell(last)) send(LOOK);
        last = now;
      };
      const nudged = (): void => { gathering ??= setTimeout(() => void lookAgain(), GATHER_MS); };
      let stopWatching = (): void => undefined;
      const watchOnly = ({ accepted }: Judged): void => {
        stopWatching();
        stopWatching = nudges.watch(accepted.map(({ key }) => key), nudged);
      };
      watchOnly(first);
      const beat = setInterval(() => send(STILL_HERE), BEAT_MS);
      const goAway = places.enter(address, first.accepted.map(nameOf), () => end());
      leave = () => {
        isOpen = false;
        stopWatching();
        goAway();
        clearInterval(beat);
        clearTimeout(gathering);
      };
      signal.addEventListener('abort', () => leave(), { once: true });
      controller.enqueue(STILL_HERE);
      if (first.answers.length > 0) controller.enqueue(LOOK);
    },
    cancel: () => leave(),
  }, { highWaterMark: 4 });
}

/** `POST /watch`: server-sent events that say only that it is worth looking. */
export async function postWatch(service: Service, request: Request, address: string): Promise<Response> {
  if (service.nudges.watching() >= MOST_WATCHERS || !service.places.hasRoom(address)) return refuse('busy', { 'retry-after': '30' });
  const wait = service.perAddress.take(address, WATCH_COST);
  if (wait > 0) return slowDown(wait);
  const questions = await readQuestions(service, request, address, decodeHeadQuestions);
  if (questions instanceof Response) return questions;
  const first = await judgeHeads(service, questions);
  chargeGuesses(service, first, address);
  if (first.accepted.length === 0) return refuse('unknown-device');
  service.log.count('watch');
  const watched = { service, address, first, judge: () => judgeHeads(service, questions).catch(() => undefined) };
  return new Response(streamOf(watched, request.signal), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
