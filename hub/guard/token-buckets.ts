import { createHmac, randomBytes } from 'node:crypto';

export interface Rate {
  /** What may be spent at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface TokenBuckets {
  /** 0 when it is allowed, otherwise in how many seconds to come back. */
  readonly take: (who: string, cost?: number) => number;
  /** Takes it whether it is there or not, down to one burst below nothing: what was asked for is done already. */
  readonly charge: (who: string, cost: number) => void;
  readonly size: () => number;
}

/** All devices of a space together may do as much as four of them: 64 at once would be 64 times one. */
const DEVICES_AT_ONCE = 4;
export const rateOfSpace = ({ burst, perSecond }: Rate): Rate => ({ burst: burst * DEVICES_AT_ONCE, perSecond: perSecond * DEVICES_AT_ONCE });

interface Bucket { left: number; at: number }

/** More than this many at a time are forgotten, oldest first: memory has a bound, whoever calls. */
const MOST = 100_000;
const SWEEP_EVERY_MS = 60_000;

/** Keeps no name and no address: only a keyed hash, whose key lives as long as the process, until the bucket is full again. */
export function createTokenBuckets({ burst, perSecond }: Rate, now: () => number): TokenBuckets {
  const salt = randomBytes(16);
  const buckets = new Map<string, Bucket>();
  let sweptAt = now();
  const filled = ({ left, at }: Bucket): number => Math.min(burst, left + ((now() - at) / 1000) * perSecond);
  const sweep = (): void => {
    if (now() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = now();
    for (const [name, bucket] of buckets) if (filled(bucket) >= burst) buckets.delete(name);
  };
  const open = (who: string): { readonly name: string; readonly left: number } => {
    sweep();
    const name = createHmac('sha256', salt).update(who).digest('base64url').slice(0, 16);
    const known = buckets.get(name);
    return { name, left: known ? filled(known) : burst };
  };
  const leave = (name: string, left: number): void => {
    // Again at the end of the map, which is in order of use.
    buckets.delete(name);
    buckets.set(name, { left: Math.max(-burst, left), at: now() });
    if (buckets.size > MOST) buckets.delete(buckets.keys().next().value!);
  };
  return {
    size: () => buckets.size,
    charge: (who, cost) => {
      const { name, left } = open(who);
      leave(name, left - cost);
    },
    take: (who, cost = 1) => {
      const { name, left } = open(who);
      const allowed = left >= Math.min(cost, burst);
      leave(name, allowed ? left - cost : left);
      return allowed ? 0 : Math.max(1, Math.ceil((Math.min(cost, burst) - left) / perSecond));
    },
  };
}
