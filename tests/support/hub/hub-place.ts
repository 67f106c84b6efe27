import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { repositoryPath } from '../paths.ts';
import { type RunningHub, startHub } from '../start-hub.ts';
import { clientOf, type HubClient } from './hub-client.ts';
import { createDatabase } from './postgres-cluster.ts';

export const STORES = ['sqlite', 'postgres'] as const;
export type Store = (typeof STORES)[number];

/** Where hubs keep their things: a folder, and for PostgreSQL a database. */
export interface HubPlace {
  readonly store: Store;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly start: (env?: Readonly<Record<string, string>>) => Promise<RunningHub>;
  /** The operator's command line, and what it printed. */
  readonly command: (...words: readonly string[]) => { readonly ok: boolean; readonly output: string };
  readonly remove: () => void;
}

const LONGEST_COMMAND_MS = 60_000;

/** Rates are another test's question. */
const UNLIMITED = { RATE_PER_ADDRESS: '100000000', RATE_PER_DEVICE: '100000000' };

export async function openPlace(store: Store, postgresUrl: string): Promise<HubPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
  const databaseUrl = store === 'postgres' ? await createDatabase(postgresUrl) : undefined;
  const env = { ...UNLIMITED, DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
  return {
    store, dataDir, databaseUrl, env,
    start: (more = {}) => startHub({ dataDir, env: { ...env, ...more } }),
    command: (...words) => {
      const { status, signal, stdout, stderr } = spawnSync(process.execPath, [repositoryPath('dist-hub/cli.mjs'), ...words], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: LONGEST_COMMAND_MS });
      if (signal) throw new Error(`the command never ended: ${words.join(' ')}`);
      return { ok: status === 0, output: `${stdout}${stderr}` };
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

export interface HubsInUse {
  readonly place: HubPlace;
  readonly hubs: RunningHub[];
  readonly client: HubClient;
  /** Through another process, where there is one. */
  readonly otherClient: HubClient;
  readonly code: string;
}

/** Fresh hubs for the tests of a block: one on SQLite, two side by side on PostgreSQL. */
export function useHubs(store: Store, env: Readonly<Record<string, string>> = {}): HubsInUse {
  const hubs: RunningHub[] = [];
  let place: HubPlace;
  beforeAll(async () => {
    place = await openPlace(store, inject('postgresUrl'));
    hubs.push(await place.start(env));
    if (store === 'postgres') hubs.push(await place.start(env));
  });
  afterAll(async () => {
    await Promise.all(hubs.map((hub) => hub.stop()));
    place.remove();
  });
  return {
    hubs,
    get place() { return place; },
    get client() { return clientOf(hubs[0]!.origin); },
    get otherClient() { return clientOf(hubs.at(-1)!.origin); },
    get code() { return hubs[0]!.code!; },
  };
}
