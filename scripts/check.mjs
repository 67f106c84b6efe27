// `npm run check`: everything that can be known without a browser, in seconds.
import { pathToFileURL } from 'node:url';
import { at, ensurePackages, listFiles, requireNode, tool } from './lib.mjs';
import { runSideBySide } from './side-by-side.mjs';

const RUNTIMES = ['tests', 'app', 'pure', 'wire', 'sw', 'hub'];
const LINTED = ['app', 'sw', 'hub', 'wire', 'tests', 'scripts'].filter((folder) => listFiles(at(folder)).length > 0);

const node = (name, file, ...args) => ({ name, command: process.execPath, args: [file, ...args] });

/** Those that take longest first: begun last, one of them would go on alone. */
const STEPS = [
  ...RUNTIMES.map((name) => node(`types of ${name}`, tool('typescript', 'bin/tsc'), '-p', `tsconfig.${name}.json`)),
  node('messages', at('scripts', 'check-messages.mjs')),
  node('lint', tool('oxlint', 'bin/oxlint'), ...LINTED),
  node('rooms', at('scripts', 'check-rooms.mjs')),
  node('styles', tool('stylelint', 'bin/stylelint.mjs'), 'app/**/*.css', '--allow-empty-input'),
  node('files', at('scripts', 'check-files.mjs')),
];

/** Runs every step, also after one has failed, and counts. The build may go on beside them: it is no check, and told only when it fails. */
export async function runChecks({ build = false } = {}) {
  const counts = { passed: 0, failed: 0 };
  const besides = build ? [node('the build', at('scripts', 'ensure-build.mjs'))] : [];
  await runSideBySide([...besides, ...STEPS], (step, { ok, output, seconds }) => {
    const isCheck = STEPS.includes(step);
    if (isCheck || !ok) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(16)} ${seconds.toFixed(1)} s`);
    if (!ok) console.log(output.trimEnd().replaceAll(/^/gm, '        '));
    // A build that failed is tried again, and counted, where it is needed.
    if (isCheck) counts[ok ? 'passed' : 'failed'] += 1;
  });
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireNode();
  ensurePackages();
  const { passed, failed } = await runChecks();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
