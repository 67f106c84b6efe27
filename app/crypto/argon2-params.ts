import { err, ok, type Result } from '../domain/result.ts';

export interface Argon2Params {
  readonly memoryKiB: number;
  readonly passes: number;
  /** More than one lane gains nothing in a worker with one thread. */
  readonly lanes: 1;
}

export const DEFAULT_ARGON2: Argon2Params = { memoryKiB: 65_536, passes: 3, lanes: 1 };
/** OWASP's floor, and what a copied profile still resists. Never below, neither making nor opening. */
export const FLOOR_ARGON2: Argon2Params = { memoryKiB: 19_456, passes: 2, lanes: 1 };
/** Above these a hostile file could keep the phone busy for minutes or fill its memory. */
const CEILING = { memoryKiB: 1_048_576, passes: 10 };

/** From the default down to the floor, for phones that cannot give a worker 64 MiB. */
export const ARGON2_LADDER: readonly Argon2Params[] = [
  DEFAULT_ARGON2,
  { memoryKiB: 47_104, passes: 3, lanes: 1 },
  { memoryKiB: 32_768, passes: 3, lanes: 1 },
  FLOOR_ARGON2,
];

const within = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** Admits parameters from storage or a file; weak ones are refused so that nobody can write a cheap lock in. */
export function parseArgon2Params(value: unknown): Result<Argon2Params, { readonly type: 'unsafe-parameters' }> {
  if (typeof value !== 'object' || value === null) return err({ type: 'unsafe-parameters' });
  const { memoryKiB, passes, lanes }: { memoryKiB?: unknown; passes?: unknown; lanes?: unknown } = value;
  const safe =
    within(memoryKiB, FLOOR_ARGON2.memoryKiB, CEILING.memoryKiB) &&
    within(passes, FLOOR_ARGON2.passes, CEILING.passes) &&
    lanes === 1;
  return safe ? ok({ memoryKiB, passes, lanes }) : err({ type: 'unsafe-parameters' });
}
