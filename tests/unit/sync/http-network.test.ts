import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SILENCE_MS } from '../../../app/sync/http-request.ts';
import { createHttpTransport } from '../../../app/sync/http-transport.ts';
import type { PulledPage, Transport } from '../../../app/sync/transport.ts';
import { encodeFrames, withSeq } from '../../../wire/frames.ts';
import type { SpaceDevice, SpaceId } from '../../../wire/ids.ts';
import { encodePullEnd } from '../../../wire/pull-end.ts';

// The network and the hub of bad days (F3, F5, F6), at the level of bytes.

const ORIGIN = 'https://hub.test';
const STORE = 'BBBBBBBBBBBBBBBBBBBBBA';
const who = { space: 'AAAAAAAAAAAAAAAAAAAAAQ' as SpaceId, device: 'AAAAAAAAAAE' as SpaceDevice, token: new Uint8Array(16) };
const PULL = `${ORIGIN}/api/v1/s/${who.space}/pull`;
const PUSH = `${ORIGIN}/api/v1/s/${who.space}/push`;
const question = { after: 3, entries: 2 };
const SIGNED = { 'drempel-store': STORE, date: 'Sat, 21 Nov 2026 09:00:00 GMT' };

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: (request, print) => { if (!request.url.startsWith('http://127.0.0.1')) print.error(); } }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Time that passes only when a test says so. */
function handClock() {
  const waiting = new Set<() => void>();
  const later = (_ms: number, work: () => void) => {
    waiting.add(work);
    return () => { waiting.delete(work); };
  };
  return { later, waiting, pass: () => {
    const due = [...waiting];
    for (const work of due) work();
  } };
}

function open(): { readonly transport: Transport; readonly clock: ReturnType<typeof handClock> } {
  const clock = handClock();
  return { clock, transport: createHttpTransport({ fetch: (url, init) => fetch(url, init), origin: ORIGIN, later: clock.later }) };
}

const bytes = (length: number, first: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(first);
const page = encodeFrames([
  { type: 'entry', bytes: bytes(90, 1) }, { type: 'manifest', bytes: withSeq(4, bytes(70, 2)) }, { type: 'part', bytes: bytes(130, 3) }, { type: 'commit', bytes: withSeq(5, bytes(60, 4)) },
  { type: 'end', bytes: encodePullEnd({ store: STORE, head: 5, mhead: 2, more: false }) },
]);

/** Sends that much of it and then breaks. */
const answer = (whole: Uint8Array, upTo: number): ReadableStream<Uint8Array> => new ReadableStream({
  start: (controller) => {
    controller.enqueue(whole.slice(0, upTo));
    controller.error(new Error('the line went'));
  },
});

/** Sends that much, or not even a head, and then nothing more, with the line up. */
async function silentHub(upTo: number | undefined): Promise<{ readonly origin: string; readonly reached: Promise<void>; readonly close: () => void }> {
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => { reach = resolve; });
  const hub = createServer((_request, response) => {
    if (upTo !== undefined) {
      response.writeHead(200, SIGNED);
      response.write(page.slice(0, upTo));
    }
    reach();
  });
  await new Promise<void>((resolve) => { hub.listen(0, '127.0.0.1', resolve); });
  const { port } = hub.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, reached, close: () => { hub.closeAllConnections(); hub.close(); } };
}

const serve = (body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>, headers: Record<string, string> = SIGNED) => server.use(http.get(PULL, () => new HttpResponse(body, { headers })));

describe('a pull', () => {
  test('gives what came, in order, with the clock of the hub', async () => {
    serve(page);
    const pulled = await open().transport.pull(who, question);
    expect(pulled).toMatchObject({ ok: true, value: { store: STORE, at: Date.UTC(2026, 10, 21, 9), end: { head: 5, mhead: 2, more: false } } });
    if (pulled.ok) expect(pulled.value.items.map((item) => [item.type, 'seq' in item ? item.seq : undefined])).toEqual([['manifest', 4], ['part', undefined], ['commit', 5]]);
  });

  test('asks with its cursor, its entries, and what it has of a snapshot', async () => {
    const asked: string[] = [];
    server.use(http.get(PULL, ({ request }) => {
      asked.push(new URL(request.url).search, request.headers.get('authorization') ?? '');
      return new HttpResponse(page, { headers: SIGNED });
    }));
    const { transport } = open();
    await transport.pull(who, question);
    await transport.pull(who, { after: 0, entries: 0, have: { snapshot: STORE, parts: 7 } });
    expect(asked).toEqual(['?after=3&mseq=1', `Bearer ${who.device}.AAAAAAAAAAAAAAAAAAAAAA`, `?after=0&have=${STORE}.7`, `Bearer ${who.device}.AAAAAAAAAAAAAAAAAAAAAA`]);
  });

  test('F6: broken off after any number of bytes, it gives the frames that are whole and says that it was cut', async () => {
    const { transport } = open();
    for (let length = 0; length < page.length; length += 1) {
      serve(answer(page, length));
      const pulled = await transport.pull(who, question);
      if (!pulled.ok) expect(pulled.error.type, `${length}`).toBe('offline');
      else {
        expect(pulled.value.end, `${length}`).toBe('cut');
        for (const item of pulled.value.items) expect(item.bytes.length).toBe({ manifest: 70, part: 130, commit: 60 }[item.type]);
      }
    }
  }, 120_000);

  test('F6: short of any number of bytes although the line ended in order, the same', async () => {
    const { transport } = open();
    for (let length = 0; length < page.length; length += 1) {
      serve(page.slice(0, length));
      const pulled = await transport.pull(who, question);
      expect(pulled.ok ? pulled.value.end : pulled.error.type, `${length}`).toMatch(/cut|offline/);
    }
  }, 120_000);

  test('F3: a line that is up and says nothing is given up after a while', async () => {
    // A real socket: what stands in for the network here lets go of a body only when that ends by itself.
    for (const length of [undefined, 0, 100, page.length - 1]) {
      const { origin, reached, close } = await silentHub(length);
      const clock = handClock();
      const transport = createHttpTransport({ fetch: (url, init) => fetch(url, init), origin, later: clock.later });
      const pulling = transport.pull(who, question);
      await reached;
      clock.pass();
      const pulled = await pulling;
      expect(pulled.ok ? pulled.value.end : pulled.error.type, `${length}`).toMatch(/cut|offline/);
      expect(clock.waiting.size).toBe(0);
      close();
    }
    expect(SILENCE_MS).toBe(20_000);
  });

  describe('in pieces', () => {
    const manifest = { type: 'manifest' as const, bytes: withSeq(4, bytes(70, 2)) };
    const parts = Array.from({ length: 6 }, (_, n) => ({ type: 'part' as const, bytes: bytes(120_000, n) }));
    const long = encodeFrames([
      { type: 'entry', bytes: bytes(90, 1) }, manifest, ...parts, { type: 'commit', bytes: withSeq(5, bytes(60, 4)) },
      { type: 'end', bytes: encodePullEnd({ store: STORE, head: 5, mhead: 2, more: false }) },
    ]);
    /** In chunks as a network gives them, and then the end or a break. */
    const chunks = (upTo: number, breaks: boolean): ReadableStream<Uint8Array> => {
      let at = 0;
      return new ReadableStream({
        pull: (controller) => {
          if (at < upTo) controller.enqueue(long.slice(at, Math.min(upTo, at += 50_000)));
          else if (breaks) controller.error(new Error('the line went'));
          else controller.close();
        },
      });
    };
    const readAll = async (transport: Transport) => {
      const pieces: PulledPage[] = [];
      for (let next = await transport.pull(who, { ...question, pieces: true }); ;) {
        if (!next.ok) return { pieces, error: next.error };
        pieces.push(next.value);
        if (!next.value.rest) return { pieces };
        next = await next.value.rest.read();
      }
    };
    const wordsOf = ({ items, entries, end }: PulledPage): string => [...entries.map(() => 'entry'), ...items.map(({ type }) => type), end === 'cut' ? 'cut' : 'end'].join(' ');

    test('an answer comes as it arrives, each piece of a snapshot with its manifest', async () => {
      const { transport, clock } = open();
      serve(chunks(long.length, false));
      const { pieces } = await readAll(transport);
      expect(pieces.map(wordsOf)).toEqual(['entry manifest part part cut', 'manifest part part cut', 'manifest part part commit end']);
      expect(pieces.flatMap(({ items }) => items.filter(({ type }) => type === 'part').map((item) => item.bytes[0]))).toEqual([0, 1, 2, 3, 4, 5]);
      expect(clock.waiting.size).toBe(0);
    });

    test('F6: broken off anywhere, what came before is whole and no piece ends with a manifest', async () => {
      for (let length = 0; length <= long.length; length += 23_456) {
        const { transport, clock } = open();
        serve(chunks(length, true));
        const { pieces } = await readAll(transport);
        const parted = pieces.flatMap(({ items }) => items.filter(({ type }) => type === 'part'));
        const wholeIn = (arrived: number): number => Math.min(6, Math.max(0, Math.floor((arrived - 174) / 120_005)));
        // A break takes along what was sent last and not read yet.
        expect(parted.length).toBeLessThanOrEqual(wholeIn(length));
        expect(parted.length).toBeGreaterThanOrEqual(wholeIn(length - 100_000));
        expect(pieces.every((piece) => piece.end === 'cut' && (!piece.rest || piece.items.at(-1)?.type !== 'manifest'))).toBe(true);
        expect(clock.waiting.size).toBe(0);
      }
    });

    test('dropped in between, nothing waits any more', async () => {
      const { transport, clock } = open();
      serve(chunks(long.length, false));
      const first = await transport.pull(who, { ...question, pieces: true });
      if (first.ok) first.value.rest?.drop();
      expect([first.ok, clock.waiting.size]).toEqual([true, 0]);
    });
  });

  test('takes nothing from a page that is no hub, and nothing from a hub that contradicts itself', async () => {
    const { transport } = open();
    serve(new TextEncoder().encode('<html>Log in to the wifi</html>'), { 'content-type': 'text/html' });
    expect(await transport.pull(who, question)).toEqual({ ok: false, error: { type: 'offline' } });
    serve(page, { 'drempel-store': 'CCCCCCCCCCCCCCCCCCCCCA' });
    expect(await transport.pull(who, question)).toEqual({ ok: false, error: { type: 'offline' } });
    serve(new Uint8Array([...page, 1, 0, 0, 0, 0]));
    for (const pieces of [false, true]) expect(await transport.pull(who, { ...question, pieces })).toEqual({ ok: false, error: { type: 'offline' } });
  });

  test('never reads on for ever', async () => {
    let sent = 0;
    serve(new ReadableStream({ pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(256 * 1024));
    } }));
    expect(await open().transport.pull(who, question)).toEqual({ ok: false, error: { type: 'offline' } });
    expect(sent).toBeLessThan(40);
  });
});

describe('F5: what a hub answers when it cannot', () => {
  const cases: readonly (readonly [number, string, Record<string, string>])[] = [
    [400, 'offline', SIGNED], [401, 'refused', SIGNED], [403, 'bad-code', SIGNED], [404, 'not-found', SIGNED], [409, 'filled', SIGNED], [413, 'too-big', SIGNED],
    [429, 'slow-down', { ...SIGNED, 'retry-after': '7' }], [500, 'offline', SIGNED], [502, 'offline', {}], [503, 'slow-down', SIGNED], [507, 'no-room', SIGNED], [507, 'offline', {}],
    // A proxy in between knows nothing of devices: its 401 does not mean that this one was removed.
    [401, 'offline', {}], [403, 'offline', {}],
  ];
  test.each(cases)('%i becomes %s', async (status, type, headers) => {
    server.use(http.get(PULL, () => HttpResponse.json({ error: 'x' }, { status, headers })), http.post(PUSH, () => HttpResponse.json({ error: 'x' }, { status, headers })));
    const { transport, clock } = open();
    const frames = [{ type: 'commit' as const, bytes: bytes(10, 1) }];
    for (const result of [await transport.pull(who, question), await transport.push(who, frames)]) expect(result).toMatchObject({ ok: false, error: { type } });
    expect(clock.waiting.size).toBe(0);
  });

  test('507 says whose room is used up: an organisation\'s, or the disk of the hub', async () => {
    const pulled = async (body: string): Promise<unknown> => {
      server.use(http.get(PULL, () => new HttpResponse(body, { status: 507, headers: SIGNED })));
      const { transport, clock } = open();
      const [whole, pieces] = [await transport.pull(who, question), await transport.pull(who, { ...question, pieces: true })];
      expect(clock.waiting.size).toBe(0);
      expect(pieces).toEqual(whole);
      return whole.ok ? undefined : whole.error.type;
    };
    expect(await pulled('{"error":"disk-full"}')).toBe('hub-full');
    // An older hub says "full" of both; what cannot be read is taken for that.
    for (const body of ['{"error":"full"}', '{"error":"disk', '', 'null', '[]', `{"error":"disk-full","x":"${'y'.repeat(5_000)}"}`]) expect(await pulled(body), body.slice(0, 20)).toBe('no-room');
  });

  test('says how long to wait, within reason', async () => {
    const waits = async (text: string): Promise<unknown> => {
      server.use(http.get(PULL, () => HttpResponse.json({}, { status: 429, headers: { ...SIGNED, 'retry-after': text } })));
      const pulled = await open().transport.pull(who, question);
      return pulled.ok ? undefined : 'retryAfterMs' in pulled.error && pulled.error.retryAfterMs;
    };
    expect(await waits('7')).toBe(7000);
    expect(await waits('999999999')).toBe(3_600_000);
    expect(await waits('soon')).toBe(30_000);
    expect(await waits('-5')).toBe(30_000);
  });
});

describe('a push', () => {
  const frames = [{ type: 'commit' as const, bytes: bytes(10, 1) }, { type: 'commit' as const, bytes: bytes(10, 2) }];
  const push = async (body: string): Promise<unknown> => {
    server.use(http.post(PUSH, () => new HttpResponse(body, { headers: SIGNED })));
    return open().transport.push(who, frames);
  };

  test('believes an answer only when there is one for each frame', async () => {
    expect(await push('{"results":[{"r":"stored","seq":1},{"r":"dup"}]}')).toEqual({ ok: true, value: [{ r: 'stored', seq: 1 }, { r: 'dup' }] });
    for (const body of ['', '{}', '{"results":[]}', '{"results":[{"r":"stored"}]}', '{"results":[{"r":"stored"},{"r":"lost"}]}', '[1,2', '{"results":[{"r":"stored"},{"r":"gap"}]}']) {
      expect(await push(body), body).toEqual({ ok: false, error: { type: 'offline' } });
    }
  });

  test('goes on without its page only where that is asked for', async () => {
    const kept: boolean[] = [];
    server.use(http.post(PUSH, ({ request }) => {
      kept.push(request.keepalive);
      return HttpResponse.json({ results: [{ r: 'dup' }, { r: 'dup' }] }, { headers: SIGNED });
    }));
    const { transport } = open();
    for (const how of [undefined, { outlives: false }, { outlives: true }]) expect(await transport.push(who, frames, how)).toMatchObject({ ok: true });
    expect(kept).toEqual([false, false, true]);
  });

  test('half an answer is no answer', async () => {
    server.use(http.post(PUSH, () => new HttpResponse(answer(new TextEncoder().encode('{"results":[{"r":"stored","seq":1},{"r":"dup"}]}'), 48), { headers: SIGNED })));
    expect(await open().transport.push(who, frames)).toEqual({ ok: false, error: { type: 'offline' } });
  });

  test('no network at all is a value too', async () => {
    server.use(http.post(PUSH, () => HttpResponse.error()));
    expect(await open().transport.push(who, frames)).toEqual({ ok: false, error: { type: 'offline' } });
  });
});
