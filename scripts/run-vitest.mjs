import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { at, tool, tryRun } from './lib.mjs';

/**
 * Runs one project of vitest.config.ts and counts its tests. A run that ends badly without naming a failed test (a
 * file that does not load, no file at all) counts as one failure: silence is never a pass.
 */
export function runVitest(project, args = []) {
  const report = at('.cache', `vitest-${project}-${process.pid}.json`);
  mkdirSync(dirname(report), { recursive: true });
  const { ok } = tryRun(process.execPath, [
    tool('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args,
  ]);
  const { numPassedTests: passed, numFailedTests: failed } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  rmSync(report, { force: true });
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}
