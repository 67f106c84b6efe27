// `node scripts/try-fresh-clone.mjs`: what somebody does who just found the project, for real and with the network: clones the
// last commit, types `npm start`, opens the address, stops it, starts again. `npm test` does the same with a stand-in for npm.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, requireNode, run } from './lib.mjs';

const SERVES = 'Ctrl+C stops it.';

/** Starts, looks, and stops with one Ctrl+C; how long it took until the page came, and what it printed. */
async function startOnce(project) {
  const began = performance.now();
  const started = spawn(process.execPath, [join(project, 'scripts', 'start.mjs')], { cwd: project, env: { ...process.env, HOST: '127.0.0.1', PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(started, 'exit').then(([code]) => { throw new Error(`it ended with ${code} before it served`); });
  let printed = '';
  const serving = new Promise((resolve) => {
    started.stdout.setEncoding('utf8').on('data', (part) => {
      printed += part;
      if (printed.includes(SERVES)) resolve();
    });
  });
  await Promise.race([serving, ended]);
  const page = await fetch(/http:\/\/localhost:\d+/.exec(printed)[0]);
  if (!(await page.text()).includes('<div id="app"')) throw new Error('the page is not the app');
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  ended.catch(() => undefined);
  started.kill('SIGINT');
  await once(started, 'exit');
  return { seconds, printed };
}

requireNode();
const folder = mkdtempSync(join(tmpdir(), 'fresh-clone-'));
try {
  const project = join(folder, 'project');
  run('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, project]);
  const first = await startOnce(project);
  console.log(`The first start installed, built and served in ${first.seconds} s.`);
  const second = await startOnce(project);
  if (/Installing|Building/.test(second.printed)) throw new Error('the second start did the work of the first again');
  console.log(`The second start served in ${second.seconds} s.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
