import { expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript that runs before anything is installed.
import { ensurePostgres as ensure } from '../../../scripts/ensure-browsers.mjs';

interface Machine {
  readonly has: (path: string) => boolean;
  readonly mayInstall: () => boolean;
  readonly aptGet: (args: readonly string[]) => boolean;
  readonly variables: Record<string, string>;
  readonly say: (line: string) => void;
}
const ensurePostgres = ensure as (machine: Machine) => boolean;

function machine(part: { readonly present?: string[]; readonly mayInstall?: boolean; readonly onInstall?: (present: string[]) => boolean }) {
  const { present = [], mayInstall = false, onInstall = () => false } = part;
  const said: string[] = [];
  const variables: Record<string, string> = {};
  const made: Machine = { has: (path) => present.includes(path), mayInstall: () => mayInstall, aptGet: (args) => (args[0] === 'install' ? onInstall(present) : false), variables, say: (line) => { said.push(line); } };
  return { made, said, variables };
}

const at = (version: number) => `/usr/lib/postgresql/${version}/bin/postgres`;

test.each([15, 16, 17])('PostgreSQL %i is found where Debian puts it', (version) => {
  const { made, said, variables } = machine({ present: [at(version)] });
  expect(ensurePostgres(made)).toBe(true);
  expect(variables).toEqual({ POSTGRES: at(version) });
  expect(said).toEqual([]);
});

test('what its system has in its lists is installed, whatever the version', () => {
  const { made, variables } = machine({ mayInstall: true, onInstall: (present) => present.push(at(17)) > 0 });
  expect(ensurePostgres(made)).toBe(true);
  expect(variables).toEqual({ POSTGRES: at(17) });
});

test.each([true, false])('where it cannot be installed (allowed to: %s) it says what is needed and how, and goes on', (mayInstall) => {
  const { made, said, variables } = machine({ mayInstall });
  expect(ensurePostgres(made)).toBe(false);
  expect(variables).toEqual({});
  expect(said.join('\n')).toMatch(/The tests need PostgreSQL 15 to 17, which is not here/);
  expect(said.join('\n')).toMatch(/sudo apt-get install postgresql\n.*set POSTGRES to their paths/s);
});

test('the own path of whoever runs it goes first', () => {
  const { made, variables } = machine({ present: [at(15), '/opt/pg/bin/postgres'] });
  variables['POSTGRES'] = '/opt/pg/bin/postgres';
  expect(ensurePostgres(made)).toBe(true);
  expect(variables['POSTGRES']).toBe('/opt/pg/bin/postgres');
});
