import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { repositoryPath } from './paths.ts';

export type RunningHub = {
  /** On `localhost`, which browsers treat as a secure context. No slash at the end. */
  origin: string;
  port: number;
  stop(): Promise<void>;
};

export type HubOptions = {
  /** Another folder than dist/, for tests that alter or break a build. */
  distDir?: string;
  /** A free one by default; give the port of a stopped hub to come back at the same address. */
  port?: number;
};

async function stopProcess(hub: ChildProcess): Promise<void> {
  if (hub.exitCode !== null || hub.signalCode !== null) return;
  const exited = once(hub, 'exit');
  hub.kill('SIGKILL');
  await exited;
}

/** The built hub as a process of its own, so that a test can take the server away for real. */
export async function startHub({ distDir = repositoryPath('dist'), port = 0 }: HubOptions = {}): Promise<RunningHub> {
  const hub = spawn(process.execPath, [repositoryPath('dist-hub/main.mjs')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DIST: distDir },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const listening = once(hub, 'message').then(([message]) => (message as { port: number }).port);
  const failed = once(hub, 'exit').then(([code]): never => {
    throw new Error(`the hub ended with code ${code} before it listened`);
  });
  failed.catch(() => undefined);
  const actualPort = await Promise.race([listening, failed]);
  return { origin: `http://localhost:${actualPort}`, port: actualPort, stop: () => stopProcess(hub) };
}
