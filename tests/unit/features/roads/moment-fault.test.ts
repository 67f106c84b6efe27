import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EMPTY_STEP, momentFault } from '../../../../app/features/roads/steps/step-form.ts';
import { repositoryPath } from '../../../support/paths.ts';
import { day } from '../../domain/build-entity.ts';

const TODAY = day('2026-11-24');

test.each([
  ['a day that is over', { date: '2026-11-23', time: '10:00' }, { half: 'date', type: 'past' }],
  ['a time without a day', { time: '10:00' }, { half: 'date', type: 'missing' }],
  ['a day without a time', { date: '2026-11-25' }, { half: 'time', type: 'missing' }],
  ['today', { date: '2026-11-24', time: '08:00' }, undefined],
  ['no moment at all', {}, undefined],
] as const)('momentFault() of %s', (_name, moment, fault) => {
  expect(momentFault({ ...EMPTY_STEP, ...moment }, TODAY)).toEqual(fault);
});

test('momentFault() of a day of which half is typed is that it is missing', () => {
  expect(momentFault(EMPTY_STEP, TODAY, (half) => half === 'date')).toEqual({ half: 'date', type: 'missing' });
});

test('a form with a field that the browser would judge leaves the words about it to the app', () => {
  const files = readdirSync(repositoryPath('app'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  // Judged in the form that they stand in, which is another file.
  const inForm: Readonly<Record<string, string>> = { 'features/roads/steps/appoint-part.tsx': 'features/roads/steps/step-screen.tsx', 'features/lines/line-form-parts.tsx': 'features/lines/line-edit-screen.tsx' };
  const text = (file: string): string => readFileSync(repositoryPath(`app/${file}`), 'utf8');
  const judged = files.filter((file) => /<(TextField|input)\b[^>]*\s(min=|required|pattern=|kind="email"|type="(email|url|number)")/.test(text(file).replaceAll('=>', '')));
  expect(judged.sort()).toEqual(Object.keys(inForm).sort());
  for (const form of Object.values(inForm)) expect(text(form), form).toMatch(/<form [^>]*noValidate/);
});
