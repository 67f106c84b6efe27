// `npm run check`: everything that can be known without a browser, in seconds.
import { pathToFileURL } from 'node:url';
import { at, ensurePackages, listFiles, requireNode, tool, tryRun } from './lib.mjs';

const RUNTIMES = ['pure', 'app', 'wire', 'sw', 'hub', 'tests'];
const LINTED = ['app', 'sw', 'hub', 'wire', 'tests', 'scripts'].filter((folder) => listFiles(at(folder)).length > 0);

const node = (file, ...args) => [process.execPath, [file, ...args]];

const STEPS = [
  ...RUNTIMES.map((name) => [`types of ${name}`, node(tool('typescript', 'bin/tsc'), '-p', `tsconfig.${name}.json`)]),
  ['lint', node(tool('oxlint', 'bin/oxlint'), ...LINTED)],
  ['rooms', node(at('scripts', 'check-rooms.mjs'))],
  ['styles', node(tool('stylelint', 'bin/stylelint.mjs'), 'app/**/*.css', '--allow-empty-input')],
  ['messages', node(at('scripts', 'check-messages.mjs'))],
  ['files', node(at('scripts', 'check-files.mjs'))],
];

/** Runs every step, also after one has failed, and counts. */
export function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const [name, [command, args]] of STEPS) {
    const startedAt = performance.now();
    const { ok, output } = tryRun(command, args, { quiet: true });
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    if (!ok) console.log(output.trimEnd().replaceAll(/^/gm, '        '));
    counts[ok ? 'passed' : 'failed'] += 1;
  }
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireNode();
  ensurePackages();
  const { passed, failed } = runChecks();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
