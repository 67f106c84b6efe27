import { encodeHeadQuestions, type HeadQuestion } from '../../wire/heads.ts';
import { createWatchdog, errorOf, type HttpDeps, send } from './http-request.ts';
import type { TransportError } from './transport.ts';

/** The hub says something every 25 seconds; twice missed is gone. */
const SILENCE_MS = 60_000;
const LOOK = /^data: ?look$/m;

/** Listens until the line goes, and tells only that there is something to look at. Gives what ends it. */
export function watchHub(deps: HttpDeps, questions: readonly HeadQuestion[], onLook: () => void, onEnd: (error: TransportError) => void): () => void {
  const dog = createWatchdog(deps.later, SILENCE_MS);
  let ended = false;
  const end = (error: TransportError): void => {
    dog.stop();
    if (ended) return;
    ended = true;
    onEnd(error);
  };
  const stop = new AbortController();
  const listen = async (): Promise<void> => {
    const signal = AbortSignal.any([dog.signal, stop.signal]);
    const response = await send(deps, { method: 'POST', path: '/watch', headers: { 'content-type': 'application/octet-stream' }, body: encodeHeadQuestions(questions), limit: 0 }, signal);
    if (!response.ok || !response.body) return end(await errorOf(response, dog));
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return end({ type: 'offline' });
      dog.feed();
      const events = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      // An event is a few bytes: what grows without an end is not from a hub.
      rest = (events.pop() ?? '').slice(-1024);
      if (events.some((event) => LOOK.test(event))) onLook();
    }
  };
  void listen().catch(() => end({ type: 'offline' }));
  return () => {
    ended = true;
    dog.stop();
    stop.abort();
  };
}
