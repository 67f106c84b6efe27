import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { repositoryPath } from '../support/paths.ts';

interface Locked { readonly name?: string; readonly version?: string; readonly integrity?: string; readonly license?: string; readonly hasInstallScript?: boolean; readonly dev?: boolean; readonly link?: boolean }

const read = (path: string): unknown => JSON.parse(readFileSync(repositoryPath(path), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const installed = Object.entries(packages).filter(([path]) => path !== '').map(([path, found]) => ({ name: path.split('node_modules/').at(-1) ?? path, ...found }));

it('S31 every package is pinned to its bytes', () => {
  expect(installed.length).toBeGreaterThan(50);
  expect(installed.filter(({ integrity = '' }) => !integrity.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
});

it('S31 no package may run a script while it is installed', () => {
  expect(installed.filter(({ name, hasInstallScript }) => hasInstallScript && allowScripts[name] !== false && name !== 'fsevents').map(({ name }) => name)).toEqual([]);
});

/** With a known weakness and nobody who mends it: something else has to stand in their place. */
const NEVER_MENDED = ['extract-zip', 'braces'];

it.each(['package-lock.json', 'tests/bench/lighthouse/package-lock.json'])('S31 no package is in %s of which a known weakness will not be mended', (lock) => {
  const there = Object.entries((read(lock) as { packages: Record<string, Locked> }).packages).map(([path, { name }]) => name ?? path.split('node_modules/').at(-1));
  expect(there.length).toBeGreaterThan(50);
  expect(there.filter((name) => NEVER_MENDED.includes(name ?? ''))).toEqual([]);
});

const FREE = /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|Unlicense|MPL-2\.0|Zlib|WTFPL)\b/;

/** Under MIT, by a file or an old field in the package; its package.json does not say so where it is looked for. */
const SAID_ELSEWHERE = new Set(['cli-table', 'svg-tags']);

it('S31 every package may be used and passed on under a free licence', () => {
  expect(installed.filter(({ name, license = '' }) => !FREE.test(license) && !SAID_ELSEWHERE.has(name)).map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

it('S31 the list of what goes to a phone or a hub can be made at any time, and names each package with its version', () => {
  const printed = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: repositoryPath('.'), encoding: 'utf8', maxBuffer: 32 * 1024 * 1024 });
  const { components } = JSON.parse(printed) as { components: readonly { group?: string; name: string; version: string }[] };
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  const listed = new Map(components.map(({ group, name, version }) => [group ? `${group}/${name}` : name, version]));
  expect(Object.entries(dependencies).filter(([name, version]) => listed.get(name) !== version)).toEqual([]);
});
