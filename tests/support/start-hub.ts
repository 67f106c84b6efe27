import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryPath } from './paths.ts';

export type RunningHub = {
  /** On `localhost`, which browsers treat as a secure context. No slash at the end. */
  origin: string;
  port: number;
  pid: number;
  /** Of the first organisation: with it a device may make spaces. Undefined where another hub made it. */
  code: string | undefined;
  /** Where its counts are, when `METRICS_PORT` was given. */
  metricsPort: number | undefined;
  /** All that it printed, on both channels. */
  output(): string;
  /** At once, as a power cut would. */
  stop(): Promise<void>;
};

export type HubOptions = {
  /** Another folder than dist/, for tests that alter or break a build. */
  distDir?: string;
  /** A free one by default; give the port of a stopped hub to come back at the same address. */
  port?: number;
  /** Where its data is kept; by default a folder that goes with the hub. */
  dataDir?: string;
  /** More of its settings, such as DATABASE_URL. */
  env?: Readonly<Record<string, string>>;
};

type Told = { port: number; code?: string; metricsPort?: number };

async function stopProcess(hub: ChildProcess): Promise<void> {
  if (hub.exitCode !== null || hub.signalCode !== null) return;
  const exited = once(hub, 'exit');
  hub.kill('SIGKILL');
  await exited;
}

/** The built hub as a process of its own, so that a test can take the server away for real. */
export async function startHub({ distDir = repositoryPath('dist'), port = 0, dataDir, env = {} }: HubOptions = {}): Promise<RunningHub> {
  const kept = dataDir ?? mkdtempSync(join(tmpdir(), 'hub-data-'));
  const hub = spawn(process.execPath, [repositoryPath('dist-hub/main.mjs')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DIST: distDir, DATA_DIR: kept, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const printed: Buffer[] = [];
  hub.stdout!.on('data', (chunk: Buffer) => { printed.push(chunk); });
  hub.stderr!.on('data', (chunk: Buffer) => {
    printed.push(chunk);
    process.stderr.write(chunk);
  });
  const listening = once(hub, 'message').then(([message]) => message as Told);
  const failed = once(hub, 'exit').then(([code]): never => {
    throw new Error(`the hub ended with code ${code} before it listened`);
  });
  failed.catch(() => undefined);
  const told = await Promise.race([listening, failed]);
  const stop = async (): Promise<void> => {
    await stopProcess(hub);
    if (!dataDir) rmSync(kept, { recursive: true, force: true });
  };
  return { origin: `http://localhost:${told.port}`, port: told.port, pid: hub.pid!, code: told.code, metricsPort: told.metricsPort, output: () => Buffer.concat(printed).toString(), stop };
}
