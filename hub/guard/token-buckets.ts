import { createHmac, randomBytes } from 'node:crypto';

export interface Rate {
  /** What may be spent at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface TokenBuckets {
  /** 0 when it is allowed, otherwise in how many seconds to come back. */
  readonly take: (who: string, cost?: number) => number;
  readonly size: () => number;
}

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
  return {
    size: () => buckets.size,
    take: (who, cost = 1) => {
      sweep();
      const name = createHmac('sha256', salt).update(who).digest('base64url').slice(0, 16);
      const known = buckets.get(name);
      const left = known ? filled(known) : burst;
      const allowed = left >= Math.min(cost, burst);
      // Again at the end of the map, which is in order of use.
      buckets.delete(name);
      buckets.set(name, { left: allowed ? left - cost : left, at: now() });
      if (buckets.size > MOST) buckets.delete(buckets.keys().next().value!);
      return allowed ? 0 : Math.max(1, Math.ceil((Math.min(cost, burst) - left) / perSecond));
    },
  };
}
