import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NEEDED_LINES } from '../../../app/domain/helpline.ts';
import { readHelplines } from '../../../scripts/vite/read-helplines.ts';
import { repositoryPath } from '../../support/paths.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helplines-'));
  cpSync(repositoryPath('content'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileOf = (id: string): string => join(folder, 'helplines', `${id}.yaml`);
function change(id: string, from: RegExp, to: string): void {
  const before = readFileSync(fileOf(id), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(fileOf(id), after);
}

it('a number stays as it was typed, without quotes around it', () => {
  change('discriminatie', /^number: .*$/m, 'number: 0800-0001');
  change('1400', /^number: .*$/m, 'number: "1401"');
  const lines = readHelplines(folder);
  expect(lines.find(({ id }) => id === 'discriminatie')?.number).toEqual({ display: '0800-0001', tel: '08000001' });
  expect(lines.find(({ id }) => id === '1400')?.number).toEqual({ display: '1401', tel: '1401' });
});

it.each<readonly [string, string, RegExp, string, RegExp]>([
  ['a number that is none', 'csg', /^number: .*$/m, 'number: 0800-188', /csg\.yaml: number is wrong/],
  ['no day to look again', 'csg', /^recheckBy: .*\n/m, '', /csg\.yaml: recheckBy is missing/],
  ['a language that fell out', 'csg', /^tr:\n.*\n.*\n/m, '', /csg\.yaml: tr is missing/],
  ['two faults', 'csg', /^hours: .*\ncost: .*$/m, 'hours: soms\ncost: iets', /csg\.yaml: hours is unknown, cost is unknown/],
  ['the id of another line', 'csg', /^asOf/m, 'id: politie\nasOf', /csg\.yaml: its id is that of its file/],
  ['what is no YAML', 'csg', /^name: .*$/m, 'name: [', /csg\.yaml is no YAML/],
  ['nothing at all', 'csg', /[\s\S]+/, '', /csg\.yaml: the file is wrong/],
  ['a card that is not there', 'csg', /after-sexual-violence: 1/, 'no-such-card: 1', /csg\.yaml names the card no-such-card/],
  ['the place of another line on a card', 'csg', /after-sexual-violence: 1/, 'after-sexual-violence: 2', /112\.yaml and helplines\/csg\.yaml|csg\.yaml and helplines\/112\.yaml/],
])('a file with %s is refused by its name', (_, id, from, to, named) => {
  change(id, from, to);
  expect(() => readHelplines(folder)).toThrow(named);
});

it.each(NEEDED_LINES)('without the line %s, which the app calls by its name, nothing is built', (id) => {
  rmSync(fileOf(id));
  expect(() => readHelplines(folder)).toThrow(`helplines/${id}.yaml is missing`);
});
