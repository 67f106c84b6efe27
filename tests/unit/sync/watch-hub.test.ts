import { expect, test } from 'vitest';
import { createSyncLoop, FIRST_PAUSE_MS } from '../../../app/sync/sync-loop.ts';
import type { TransportError } from '../../../app/sync/transport.ts';
import { watchHub } from '../../../app/sync/watch-hub.ts';
import { createVirtualTime } from '../../support/virtual-time.ts';

/** What wire/README.md promises: a comment every 25 seconds. */
const BEAT_MS = 25_000;
const SILENCE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** A hub whose streams speak only when a test says so. */
function setup() {
  // Reading a stream takes turns of the event loop: no time, only patience.
  const settled = async (): Promise<void> => { for (let n = 0; n < 5; n += 1) await new Promise((resolve) => { setImmediate(resolve); }); };
  const { now, later, pass, planned } = createVirtualTime(settled);
  const streams: { readonly openedAt: number; droppedAt?: number; readonly say: (text: string) => Promise<void> }[] = [];
  /** As the browser's: what is called off ends its answer, too. */
  const fetch = async (_url: string, { signal }: RequestInit): Promise<Response> => {
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (given) => { controller = given; } });
    const stream: (typeof streams)[number] = {
      openedAt: now(),
      say: async (text) => {
        controller!.enqueue(new TextEncoder().encode(text));
        await settled();
      },
    };
    streams.push(stream);
    signal!.addEventListener('abort', () => {
      stream.droppedAt = now();
      controller!.error(signal!.reason);
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
  const heard: string[] = [];
  const listen = (onLook = (): void => { heard.push('look'); }, onEnd = ({ type }: TransportError): void => { heard.push(type); }) => watchHub({ fetch, origin: '', later }, [], onLook, onEnd);
  return { listen, later, pass, settled, streams, heard, timers: planned };
}

test('a stream on which nothing comes any more is dropped after a minute, and that is told once', async () => {
  const { listen, pass, settled, streams, heard, timers } = setup();
  listen();
  await settled();
  await streams[0]!.say(': hello\n\ndata: look\n\n');
  await pass(SILENCE_MS - 1);
  expect([heard, streams[0]!.droppedAt]).toEqual([['look'], undefined]);
  await pass(1);
  expect([heard, streams[0]!.droppedAt]).toEqual([['look', 'offline'], SILENCE_MS]);
  await pass(HOUR_MS);
  expect([heard.length, timers()]).toEqual([2, 0]);
});

test('one that beats is kept, and so is one of which every second beat is lost', async () => {
  for (const beat of [BEAT_MS, 2 * BEAT_MS]) {
    const { listen, pass, settled, streams, heard } = setup();
    listen();
    await settled();
    for (let at = 0; at < HOUR_MS; at += beat) {
      await pass(beat);
      await streams[0]!.say(': still here\n\n');
    }
    expect([heard, streams.length, streams[0]!.droppedAt]).toEqual([[], 1, undefined]);
    await streams[0]!.say('data: look\n\n');
    expect(heard).toEqual(['look']);
  }
});

test('a hub that does not answer at all is given up as well', async () => {
  const { later, pass, settled } = setup();
  const heard: string[] = [];
  const never = (_url: string, { signal }: RequestInit): Promise<Response> => new Promise((_resolve, reject) => { signal!.addEventListener('abort', () => reject(signal!.reason)); });
  watchHub({ fetch: never, origin: '', later }, [], () => undefined, ({ type }) => heard.push(type));
  await settled();
  await pass(SILENCE_MS);
  expect(heard).toEqual(['offline']);
});

test('what fell silent is opened anew, after a look at what was missed', async () => {
  const { listen, later, pass, streams } = setup();
  let runs = 0;
  const loop = createSyncLoop({
    sync: async () => { runs += 1; return { reports: [], waiting: 0 }; },
    watch: listen, onOutcome: () => undefined, onFault: (error) => { throw error; }, later, dice: () => 0.5,
  });
  loop.now();
  await pass(BEAT_MS);
  await streams[0]!.say(': still here\n\n');
  await pass(SILENCE_MS + 2 * FIRST_PAUSE_MS);
  expect(streams.map(({ openedAt }) => openedAt)).toEqual([0, BEAT_MS + SILENCE_MS + 2 * FIRST_PAUSE_MS]);
  expect(runs).toBe(2);
  await streams[1]!.say('data: look\n\n');
  await pass(0);
  expect(runs).toBe(3);
  loop.stop();
  expect(streams[1]!.droppedAt).toBeDefined();
});

test('called off, it lets go of the stream, and nothing is told or waited for any more', async () => {
  const { listen, pass, settled, streams, heard, timers } = setup();
  const stop = listen();
  await settled();
  stop();
  await settled();
  expect([streams[0]!.droppedAt, timers()]).toEqual([0, 0]);
  await pass(HOUR_MS);
  expect(heard).toEqual([]);
});
