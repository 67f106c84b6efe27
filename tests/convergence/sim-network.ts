import { err, ok, type Result } from '../../app/domain/result.ts';
import type { HeadQuestion } from '../../wire/heads.ts';
import { LIMITS } from '../../wire/limits.ts';
import type { Credentials, HeadsSeen, PulledPage, PullQuestion, PushedFrame, Transport, TransportError } from '../../app/sync/transport.ts';
import type { Process, Scheduler } from './scheduler.ts';
import type { SimHub } from './sim-hub.ts';

/** What may go wrong on the way; each a chance between 0 and 1. */
export interface Weather {
  readonly lost: number;
  readonly answerLost: number;
  readonly twice: number;
  readonly cut: number;
  readonly busy: number;
}

export const FINE: Weather = { lost: 0, answerLost: 0, twice: 0, cut: 0, busy: 0 };
export const ROUGH: Weather = { lost: 0.06, answerLost: 0.1, twice: 0.08, cut: 0.15, busy: 0.04 };

export interface Network {
  readonly hub: SimHub;
  readonly scheduler: Scheduler;
  readonly dice: () => number;
  weather: Weather;
  /** What a dishonest hub makes of an answer. */
  /** Whether any answer was ever twisted. */
  twisted: boolean;
  twist: ((who: Credentials, page: PulledPage) => PulledPage | Promise<PulledPage>) | undefined;
}

function cutPage(page: PulledPage, dice: () => number): PulledPage {
  const entries = page.entries.slice(0, Math.ceil(dice() * page.entries.length));
  const items = entries.length < page.entries.length ? [] : page.items.slice(0, Math.floor(dice() * (page.items.length + 1)));
  return { ...page, entries, items, end: 'cut' };
}

/** The same answer, handed out as it comes. */
function inPieces(page: PulledPage, { dice, weather, scheduler }: Network, process: Process): PulledPage {
  const [first, second] = page.items;
  const said = first?.type === 'manifest' && second?.type === 'part' ? first : undefined;
  const pieceFrom = (from: number): PulledPage => {
    let to = from + 1 + Math.floor(dice() * 3);
    while (page.items[to - 1]?.type === 'manifest') to += 1;
    const again = said && from > 0 && page.items[from]?.type === 'part' ? [said] : [];
    const items = [...again, ...page.items.slice(from, to)];
    const entries = from === 0 ? page.entries : [];
    if (to >= page.items.length) return { ...page, entries, items };
    const read = async () => {
      await scheduler.turn(process);
      return dice() < weather.answerLost ? err({ type: 'offline' as const }) : ok(pieceFrom(to));
    };
    return { ...page, entries, items, end: 'cut', rest: { read, drop: () => undefined } };
  };
  return pieceFrom(0);
}

/** A dishonest hub hides what is new, or makes something up. That it went back it would have to tell at the next pull all the same. */
function twistedHeads(seen: HeadsSeen, { seq }: HeadQuestion, { hub, dice }: Network): HeadsSeen {
  const luck = dice();
  if (luck < 0.3 && hub.space.head >= seq) return { ...seen, answers: [] };
  if (luck < 0.4) return { ...seen, answers: [{ index: 0, refused: true }] };
  return luck < 0.5 ? { ...seen, answers: [{ index: 0, head: seq + 3, mhead: 9 }, { index: 7, head: 1, mhead: 1 }] } : seen;
}

/** What the hub says no to. */
class Refusal {
  readonly error: TransportError;
  constructor(error: TransportError) { this.error = error; }
}

/** Of a frame, before its bytes: type and length. */
const FRAME_BYTES = 5;
const sizeOf = (frames: readonly PushedFrame[]): number => frames.reduce((sum, { bytes }) => sum + FRAME_BYTES + bytes.length, 0);

type Asked<T> = Promise<Result<T, TransportError>>;

/** The way from one process to the hub. */
export function simTransport(network: Network, process: Process): Transport {
  const { hub, scheduler, dice } = network;
  const call = async <T>(task: () => T | Refusal): Asked<T> => {
    const { lost, answerLost, twice, busy } = network.weather;
    await scheduler.turn(process);
    const luck = dice();
    if (luck < lost) return err({ type: 'offline' });
    if (luck < lost + busy) return err({ type: 'slow-down', retryAfterMs: 1000 });
    let value = task();
    if (dice() < twice) value = task();
    const isLost = dice() < answerLost;
    await scheduler.turn(process);
    if (isLost) return err({ type: 'offline' });
    return value instanceof Refusal ? err(value.error) : ok(value);
  };
  const asDevice = <T>({ device, token }: Credentials, task: () => T | Refusal): Asked<T> =>
    call(() => (hub.knows(device, token) ? task() : new Refusal({ type: 'refused', store: hub.space.store })));
  const refusal = (type: 'too-big' | 'filled' | 'not-found' | 'bad-code'): Refusal => new Refusal({ type });
  return {
    createSpace: (entries) => call(() => hub.create(entries)),
    pull: async (who: Credentials, question: PullQuestion) => {
      const page = await asDevice(who, () => hub.pull(who.device, question));
      if (!page.ok) return page;
      const twisted = network.twist ? await network.twist(who, page.value) : page.value;
      const came = dice() < network.weather.cut ? cutPage(twisted, dice) : twisted;
      return ok(question.pieces && dice() < 0.5 ? inPieces(came, network, process) : came);
    },
    heads: async ([question]) => {
      const seen = await call(() => ({ store: hub.space.store, answers: hub.heads(question!), at: hub.now() }));
      return seen.ok && network.twist ? ok(twistedHeads(seen.value, question!, network)) : seen;
    },
    push: (who, frames) => asDevice(who, () => (sizeOf(frames) > LIMITS.pushBody ? refusal('too-big') : hub.push(who.device, frames))),
    openBox: (who, box, hours) => asDevice(who, () => hub.boxes.open(box, hours)),
    closeBox: (who, box) => asDevice(who, () => hub.boxes.close(box)),
    putLetter: (box, slot, letter) => call(() => {
      const put = letter.length > LIMITS.letter ? 'too-big' : hub.boxes.put(box, slot, letter);
      return put === 'put' ? undefined : refusal(put);
    }),
    getLetter: (box, slot) => call(() => {
      const got = hub.boxes.get(box, slot);
      return got === 'not-found' ? refusal(got) : got === 'none-yet' ? undefined : got;
    }),
    // For an app every 403 is the same.
    deleteSpace: (who) => asDevice(who, () => (hub.delete(who.device) ? undefined : refusal('bad-code'))),
    watch: () => { throw new Error('not part of the simulation'); },
  };
}
