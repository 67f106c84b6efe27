/**
 * When something was written, as text that sorts in writing order whatever the phone's clock does:
 * 9 base36 digits of milliseconds, 4 base36 digits of counter, 11 characters of device id.
 */
export type Stamp = string;
export interface HybridClock {
  readonly ms: number;
  readonly counter: number;
}
export interface StampParts extends HybridClock {
  readonly device: string;
}

export const CLOCK_AT_ZERO: HybridClock = { ms: 0, counter: 0 };
/** A stamp further ahead than this is kept but never moves our own clock, so one wrong phone cannot drag all others along. */
export const MAX_AHEAD_MS = 5 * 60_000;

const MS_DIGITS = 9;
const COUNTER_DIGITS = 4;
const DEVICE_CHARS = 11;
const MAX_MS = 36 ** MS_DIGITS - 1;
const MAX_COUNTER = 36 ** COUNTER_DIGITS - 1;
const STAMP = /^[0-9a-z]{13}[\w-]{11}$/;

const digits = (value: number, width: number): string => value.toString(36).padStart(width, '0');

export const stampOf = ({ ms, counter, device }: StampParts): Stamp =>
  digits(ms, MS_DIGITS) + digits(counter, COUNTER_DIGITS) + device;

export const isStamp = (value: unknown): value is Stamp => typeof value === 'string' && STAMP.test(value);

export function parseStamp(stamp: string): StampParts | undefined {
  if (!isStamp(stamp)) return undefined;
  return {
    ms: Number.parseInt(stamp.slice(0, MS_DIGITS), 36),
    counter: Number.parseInt(stamp.slice(MS_DIGITS, MS_DIGITS + COUNTER_DIGITS), 36),
    device: stamp.slice(-DEVICE_CHARS),
  };
}

/** The stamps that one device gives one after the other within a millisecond, the first of them at 0. */
export function stampsFrom(first: Stamp): (n: number) => Stamp {
  const parts = parseStamp(first);
  if (!parts) return () => first;
  const ms = first.slice(0, MS_DIGITS);
  return (n) => ms + digits(parts.counter + n, COUNTER_DIGITS) + parts.device;
}

export const deviceOfStamp = (stamp: Stamp): string => stamp.slice(-DEVICE_CHARS);

/** The next stamp: always later than the one before, also when the phone's clock stands still or was set back. */
export function tick(clock: HybridClock, nowMs: number, deviceId: string): { clock: HybridClock; stamp: Stamp } {
  const next = advance(clock, Math.min(Math.max(0, Math.floor(nowMs)), MAX_MS));
  return { clock: next, stamp: stampOf({ ...next, device: deviceId }) };
}

function advance(clock: HybridClock, now: number): HybridClock {
  if (now > clock.ms) return { ms: now, counter: 0 };
  if (clock.counter < MAX_COUNTER) return { ms: clock.ms, counter: clock.counter + 1 };
  return { ms: clock.ms + 1, counter: 0 };
}

export const laterClock = (a: HybridClock, b: HybridClock): HybridClock => (b.ms > a.ms || (b.ms === a.ms && b.counter > a.counter) ? b : a);

/** Our clock after reading a stamp from elsewhere: what we write next sorts after what we have read. */
export function receive(clock: HybridClock, stamp: Stamp, nowMs: number): HybridClock {
  const seen = parseStamp(stamp);
  if (!seen || seen.ms > nowMs + MAX_AHEAD_MS) return clock;
  const behind = seen.ms > clock.ms || (seen.ms === clock.ms && seen.counter > clock.counter);
  return behind ? { ms: seen.ms, counter: seen.counter } : clock;
}
