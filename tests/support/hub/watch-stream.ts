import { questionsOf, type HubClient, type Standing } from './hub-client.ts';

export interface WatchStream {
  readonly status: number;
  /** How often it said "look" so far. */
  readonly looks: () => number;
  /** Everything that came, as text. */
  readonly text: () => string;
  readonly nextLook: () => Promise<void>;
  /** By the hub. */
  readonly hasEnded: () => boolean;
  readonly close: () => void;
}

/** Listens to a hub's nudges. */
export async function openWatch(client: HubClient, ...standing: readonly Standing[]): Promise<WatchStream> {
  const leaving = new AbortController();
  const response = await client.ask('/watch', { method: 'POST', body: questionsOf(standing), signal: leaving.signal });
  let text = '';
  let heard = 0;
  let waiting: (() => void)[] = [];
  const looks = (): number => text.split('data: look\n\n').length - 1;
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (looks() === heard) continue;
      for (const wake of waiting) wake();
      waiting = [];
    }
  };
  let ended = false;
  if (response.status === 200) read().then(() => { ended = true; }, () => undefined);
  return {
    status: response.status, looks, text: () => text, hasEnded: () => ended,
    nextLook: async () => {
      if (looks() === heard) await new Promise<void>((resolve) => { waiting.push(resolve); });
      heard += 1;
    },
    close: () => leaving.abort(),
  };
}
