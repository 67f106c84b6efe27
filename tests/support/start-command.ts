import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { repositoryPath } from './paths.ts';

/** `npm start` as it is typed, in this checkout or another, with data of its own. */
export interface StartCommand {
  /** All that it printed by the time it said how to stop it. */
  readonly untilServing: () => Promise<string>;
  /** What it ends with when it cannot start. */
  readonly untilEnded: () => Promise<{ readonly code: number | null; readonly printed: string }>;
  readonly stop: () => Promise<void>;
}

export interface StartPlace { readonly root?: string; readonly env: Readonly<Record<string, string>> }

const LONGEST = { timeout: 60_000 };

export function runStart({ root = repositoryPath('.'), env }: StartPlace): StartCommand {
  const running: ChildProcess = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { env: { ...process.env, HOST: '127.0.0.1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [running.stdout!, running.stderr!]) stream.setEncoding('utf8').on('data', (part: string) => { printed += part; });
  // Only then is everything that it printed here, too.
  const ended = once(running, 'close');
  return {
    untilServing: async () => {
      const over = (): boolean => running.exitCode !== null;
      await expect.poll(() => over() || printed.includes('Ctrl+C stops it.'), LONGEST).toBe(true);
      if (over()) throw new Error(`it ended with ${running.exitCode}: ${printed}`);
      return printed;
    },
    untilEnded: async () => {
      await ended;
      return { code: running.exitCode, printed };
    },
    stop: async () => {
      if (running.exitCode === null) running.kill('SIGTERM');
      await ended;
    },
  };
}

/** Commands and folders that are gone after each test. */
export function createStarts(): { readonly start: (place: StartPlace) => StartCommand; readonly folder: () => string; readonly clear: () => Promise<void> } {
  const commands: StartCommand[] = [];
  const folders: string[] = [];
  return {
    start: (place) => {
      const command = runStart(place);
      commands.push(command);
      return command;
    },
    folder: () => {
      const made = mkdtempSync(join(tmpdir(), 'start-'));
      folders.push(made);
      return made;
    },
    clear: async () => {
      await Promise.all(commands.splice(0).map(({ stop }) => stop()));
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
