import { expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript that runs before anything is installed.
import { runSideBySide as run } from '../../../scripts/side-by-side.mjs';

interface Step { readonly name: string; readonly command: string; readonly args: readonly string[] }
interface Done { readonly ok: boolean; readonly output: string }
const runSideBySide = run as (steps: readonly Step[], onDone: (step: Step, done: Done) => void, atOnce?: number) => Promise<void>;

const step = (name: string, code: string): Step => ({ name, command: process.execPath, args: ['-e', code] });

async function told(steps: readonly Step[], atOnce: number): Promise<Record<string, Done>> {
  const all: Record<string, Done> = {};
  await runSideBySide(steps, ({ name }, { ok, output }) => { all[name] = { ok, output }; }, atOnce);
  return all;
}

test.each([1, 2, 9])('every step is run and told with what it printed, also after one that failed (%i at once)', async (atOnce) => {
  const steps = [step('fails', 'console.error("why"); process.exit(3)'), step('prints', 'console.log("done")'), { name: 'is not there', command: '/missing', args: [] }, step('is killed', 'process.kill(process.pid, "SIGKILL")')];
  expect(await told(steps, atOnce)).toEqual({
    fails: { ok: false, output: 'why\n' },
    prints: { ok: true, output: 'done\n' },
    'is not there': { ok: false, output: expect.stringContaining('ENOENT') },
    'is killed': { ok: false, output: '' },
  });
});
