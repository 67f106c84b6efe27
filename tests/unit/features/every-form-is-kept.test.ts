import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryPath } from '../../support/paths.ts';

/** A name, a code or a time that is typed in one go while somebody waits; nobody comes back to it. */
const IN_ONE_GO = ['devices/begin-step.tsx', 'devices/rename-sheet.tsx', 'lines/handover-sheets.tsx', 'lines/invite-form.tsx', 'lines/leaving-part.tsx', 'teams/team-new-screen.tsx'];
/** What she looks for, and a code in front of the lock. */
const NOT_KEPT = ['cards/cards-screen.tsx', 'devices/join-form.tsx', 'roads/roads-screen.tsx', 'shown/word-finder.tsx'];

it('no field holds its words in the screen alone, where a lock loses them, but those named here', () => {
  const folder = repositoryPath('app/features');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  const loose = files.filter((path) => /<(?:TextField|CodeField)\b[^\n]*\bvalue=\{\w+\.value\}/.test(readFileSync(join(folder, path), 'utf8')));
  expect(loose.sort()).toEqual([...IN_ONE_GO, ...NOT_KEPT].sort());
});
