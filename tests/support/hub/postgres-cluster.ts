import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import postgres from 'postgres';

/** A PostgreSQL of one's own, gone when it is stopped. */
export interface PostgresCluster {
  /** All of its files: tables in `base`, its log in `pg_wal`. */
  readonly data: string;
  /** Where databases can be made. */
  readonly url: string;
  readonly stop: () => void;
  /** As a crash would: without a goodbye to anybody. */
  readonly crash: () => void;
  readonly start: () => void;
  /** False where it gave up by itself, too. */
  readonly isRunning: () => boolean;
  /** What it wrote of itself. */
  readonly output: () => string;
}

/** Where its tables or its log are to be alone on a small disk. */
export interface PostgresPlaces {
  readonly data?: string | undefined;
  readonly log?: string | undefined;
}

/** Set by scripts/ensure-browsers.mjs; the place where Debian puts it otherwise. */
const BIN = dirname(process.env['POSTGRES'] ?? '/usr/lib/postgresql/15/bin/postgres');
const USER = 'hub';

/** PostgreSQL refuses to run as root. */
const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];

function statusOf(...command: readonly string[]): number | null {
  const [program = '', ...args] = [...asUser, ...command];
  // What pg_ctl starts keeps the pipes, so nobody may wait for them to close.
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'], cwd: '/' }).status;
}

function run(...command: readonly string[]): void {
  const status = statusOf(...command);
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`);
}

const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});

function ownFolder(on = tmpdir()): string {
  const folder = mkdtempSync(join(on, 'postgres-'));
  if (asUser.length > 0) {
    const { stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
    chownSync(folder, Number(stdout), -1);
  }
  return folder;
}

/** A new, empty database beside the one at that address, and its own address. */
export async function createDatabase(url: string): Promise<string> {
  const name = `hub_${randomBytes(6).toString('hex')}`;
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql.unsafe(`CREATE DATABASE ${name}`);
  await sql.end();
  return url.replace(/\/postgres$/, `/${name}`);
}

export async function startPostgres(settings: readonly string[] = [], places: PostgresPlaces = {}): Promise<PostgresCluster> {
  if (!existsSync(join(BIN, 'initdb'))) throw new Error(`no PostgreSQL in ${BIN}: apt-get install postgresql-15, or set POSTGRES to its program`);
  const folder = ownFolder();
  const data = join(places.data ? ownFolder(places.data) : folder, 'data');
  const isApart = places.data !== undefined || places.log !== undefined;
  const log = isApart ? ['--wal-segsize', '1', '--waldir', join(places.log ? ownFolder(places.log) : folder, 'wal')] : [];
  const port = await freePort();
  const url = `postgres://${USER}@127.0.0.1:${port}/postgres`;
  run(join(BIN, 'initdb'), '-D', data, '-A', 'trust', '-U', USER, '--no-sync', ...log);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c shared_buffers=32MB -c max_connections=60 ${settings.map((setting) => `-c ${setting}`).join(' ')}`;
  const control = (...args: readonly string[]): void => run(join(BIN, 'pg_ctl'), '-D', data, '-w', ...args);
  const start = (): void => control('-o', options, '-l', join(folder, 'log'), 'start');
  const isRunning = (): boolean => statusOf(join(BIN, 'pg_ctl'), '-D', data, 'status') === 0;
  start();
  return {
    data, start, isRunning,
    output: () => readFileSync(join(folder, 'log'), 'utf8'),
    crash: () => control('-m', 'immediate', 'stop'),
    url,
    stop: () => {
      if (isRunning()) control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
