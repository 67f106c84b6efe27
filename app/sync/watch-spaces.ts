import { LIMITS } from '../../wire/limits.ts';
import type { HeadQuestion } from '../../wire/heads.ts';
import type { Transport, TransportError } from './transport.ts';

/**
 * Each is a request that stays open, and over HTTP/1.1 a browser has six for one origin: two are kept for everything else.
 * Who has more spaces than this hears of the last ones when there is a look for another reason.
 */
const MOST_STREAMS = 4;

/** As many streams as it takes: a hub listens for so many spaces at once. What ends one of them ends all, once. */
export function watchSpaces(watch: Transport['watch'], questions: readonly HeadQuestion[], onLook: () => void, onEnd: (error: TransportError) => void): () => void {
  const ends: (() => void)[] = [];
  let over = false;
  const endAll = (): void => {
    over = true;
    for (const end of ends) end();
  };
  const ended = (error: TransportError): void => {
    if (over) return;
    endAll();
    onEnd(error);
  };
  for (let n = 0; n < MOST_STREAMS; n += 1) {
    const asked = questions.slice(n * LIMITS.headsPerRequest, (n + 1) * LIMITS.headsPerRequest);
    if (asked.length > 0) ends.push(watch(asked, onLook, ended));
  }
  return endAll;
}
