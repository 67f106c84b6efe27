// Small promises about files: their length, their names, and that every package is accounted for.
import { existsSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { ROOT, at, listFiles } from './lib.mjs';

const LONGEST = 300;
const OURS = ['app', 'sw', 'hub', 'wire', 'scripts', 'tests', 'locales/README.md'];
const CODE = /\.(tsx?|mjs|css|html)$/;
const KEBAB_CASE = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;
const NO_MEANING = /^(index|utils?|helpers?|common|misc|shared|lib)\.(tsx?)$/;
const README = 'README.md';

const files = OURS.flatMap((folder) => listFiles(at(folder))).map((file) => relative(ROOT, file).replaceAll('\\', '/'));

const lineCount = (file) => readFileSync(at(file), 'utf8').trimEnd().split('\n').length;

const tooLong = files.filter((file) => CODE.test(file) && lineCount(file) > LONGEST)
  .map((file) => `${file} has ${lineCount(file)} lines; ${LONGEST} is the most`);

const badlyNamed = files.filter((file) => basename(file) !== README && !KEBAB_CASE.test(basename(file)))
  .map((file) => `${file} is not in kebab-case`);

const meaningless = files.filter((file) => NO_MEANING.test(basename(file)))
  .map((file) => `${file} has a name that says nothing; name it for its main export`);

function unexplainedPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const list = at('docs', 'dependencies.md');
  const text = existsSync(list) ? readFileSync(list, 'utf8') : '';
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !text.includes(`\`${name}\``))
    .map((name) => `docs/dependencies.md does not say what \`${name}\` is for`);
}

const faults = [...tooLong, ...badlyNamed, ...meaningless, ...unexplainedPackages()];
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
