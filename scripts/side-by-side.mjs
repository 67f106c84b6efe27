import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ROOT } from './lib.mjs';

/** Runs to the end, and keeps what it prints. */
function runQuietly(command, args) {
  const startedAt = performance.now();
  const printed = [];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const channel of [child.stdout, child.stderr]) channel.on('data', (chunk) => printed.push(chunk));
    const end = (ok, more = '') => resolve({ ok, output: Buffer.concat(printed).toString() + more, seconds: (performance.now() - startedAt) / 1000 });
    child.once('error', ({ message }) => end(false, message));
    child.once('close', (code) => end(code === 0));
  });
}

/**
 * Runs these commands, as many at a time as the machine has cores, each also after another has failed, and tells of each
 * when it is done. `steps` are `{ command, args }` with whatever else the caller wants to be told with.
 */
export async function runSideBySide(steps, onDone, atOnce = availableParallelism()) {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) onDone(step, await runQuietly(step.command, step.args));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
