import type { Rate } from './guard/token-buckets.ts';

export type HubConfig = {
  host: string;
  port: number;
  distDir: string;
  /** Where the database file and the first organisation's code are kept. */
  dataDir: string;
  /** PostgreSQL in place of the file. */
  databaseUrl: string | undefined;
  /** Connections of this process to PostgreSQL. */
  databaseConnections: number;
  /** Counts for the operator, on this machine alone; undefined for none. */
  metricsPort: number | undefined;
  /** A proxy in front says whose request it is; otherwise what it says is not believed. */
  behindProxy: boolean;
  perAddress: Rate;
  perDevice: Rate;
  /** Streams that one address may have open at once. */
  watchesPerAddress: number;
};

export type ConfigResult = { ok: true; value: HubConfig } | { ok: false; error: string };

type Environment = Readonly<Record<string, string | undefined>>;
export type Defaults = { readonly distDir: string; readonly dataDir: string };

const HIGHEST_PORT = 65_535;

class Refusal extends Error {}

function wholeNumber(env: Environment, name: string, otherwise: number, range: { least: number; most: number }): number {
  const text = env[name]?.trim() || String(otherwise);
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < range.least || value > range.most) {
    throw new Refusal(`${name} must be a whole number from ${range.least} to ${range.most}, and is "${text}"`);
  }
  return value;
}

/** An office shares one address, a device is one person: the first is generous, both fill again at a tenth of the burst per second. */
const rate = (env: Environment, name: string, otherwise: number): Rate => {
  const burst = wholeNumber(env, name, otherwise, { least: 1, most: 1_000_000_000 });
  return { burst, perSecond: Math.max(1, burst / 10) };
};

function databaseUrl(env: Environment): string | undefined {
  const url = env['DATABASE_URL']?.trim();
  // Never the address itself: there is a password in it.
  if (url && !/^postgres(ql)?:\/\//.test(url)) throw new Refusal('DATABASE_URL must start with postgres://');
  return url || undefined;
}

const port = { least: 0, most: HIGHEST_PORT };

/** Port 0 asks the system for a free one. The hub listens to this machine alone unless HOST opens it up. */
export function parseConfig(env: Environment, defaults: Defaults): ConfigResult {
  try {
    return {
      ok: true,
      value: {
        host: env['HOST']?.trim() || '127.0.0.1',
        port: wholeNumber(env, 'PORT', 8787, port),
        distDir: env['DIST']?.trim() || defaults.distDir,
        dataDir: env['DATA_DIR']?.trim() || defaults.dataDir,
        databaseUrl: databaseUrl(env),
        databaseConnections: wholeNumber(env, 'DATABASE_CONNECTIONS', 10, { least: 1, most: 1_000 }),
        metricsPort: env['METRICS_PORT']?.trim() ? wholeNumber(env, 'METRICS_PORT', 0, port) : undefined,
        behindProxy: env['BEHIND_PROXY']?.trim() === '1',
        perAddress: rate(env, 'RATE_PER_ADDRESS', 600),
        perDevice: rate(env, 'RATE_PER_DEVICE', 200),
        watchesPerAddress: wholeNumber(env, 'WATCHES_PER_ADDRESS', 500, { least: 1, most: 20_000 }),
      },
    };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.message };
    throw error;
  }
}
