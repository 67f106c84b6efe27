import { expect, it } from 'vitest';
import { layOut } from '../../../../app/features/shown/lay-out.ts';
import type { Shown } from '../../../../app/hooks/shown.ts';
import { spokenShown } from '../../../../app/hooks/spoken-shown.ts';
import { appointmentShown, consentShown, handoverShown, hatsShown, promiseShown, teachBackShown, wishShown } from '../../../../app/hooks/shown-texts.ts';
import { goodbyeWords, newFaceWords } from '../../../../app/reference/new-face-sentences.ts';
import type { LocalTime } from '../../../../app/domain/day.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';
import { day } from '../../vault/vault-fixture.ts';

const cards = readContent(repositoryPath('content'));
const given = { receiver: 'Sanne', sentences: ['Bel mij na tien uur.'], until: day('2027-02-20') };

const HERS: readonly (readonly [string, Extract<Shown, { readonly type: 'text' }>])[] = [
  ['a consent', consentShown(given, 'tr')],
  ['a handover', handoverShown(given, 'professional', day('2026-11-24'), 'tr')],
  ['a promise', promiseShown({ kind: 'call', who: 'me', by: day('2026-11-24') }, 'tr')],
  ['an appointment', appointmentShown('2026-11-24T10:00' as LocalTime, 'home', 'tr')],
  ['what she wants to say', wishShown('Ik wil weten wat er gebeurt', 'tr')],
  ['a role', hatsShown(['companion'], 'tr')],
  ['what is asked once more', teachBackShown('tr')],
  ['a new face', spokenShown(newFaceWords('Sanne', 'Karim'), 'tr', 'hello')],
  ['a goodbye', spokenShown(goodbyeWords('Amina'), 'tr', 'goodbye')],
];

it.each(HERS)('%s cannot be sent to another phone, and leads nowhere', (_, shown) => {
  const laid = layOut(shown, cards, undefined, 'tr');
  expect([laid.canBeSent, laid.tiles, laid.card]).toEqual([false, [], undefined]);
  expect(laid.page?.language).toBe('tr');
});

it('a card can, in the language it is shown in; pictures to choose from cannot', () => {
  const one = layOut({ type: 'cards', ids: ['cjg'], language: 'pl' }, cards, undefined, 'pl');
  expect([one.canBeSent, one.page?.language, one.card?.id]).toEqual([true, 'pl', 'cjg']);
  const many = layOut({ type: 'cards', ids: ['cjg', 'wijkteam'], language: 'pl' }, cards, undefined, 'pl');
  expect([many.canBeSent, many.page, many.tiles.map(({ id }) => id)]).toEqual([false, undefined, ['cjg', 'wijkteam']]);
  expect(layOut({ type: 'cards', ids: ['cjg', 'wijkteam'], language: 'pl' }, cards, 'wijkteam', 'pl').canBeSent).toBe(true);
});

it('ready sentences begin with the first of them, with the names in their places', () => {
  const { page } = layOut(spokenShown(newFaceWords('Sanne', 'Karim'), 'en', 'hello'), cards, undefined, 'en');
  const plain = (words: unknown): string => String(words).replace(/[\u2066-\u2069]/gu, '');
  expect(plain(page?.title)).toBe('Sanne is leaving this job.');
  expect(page?.parts[0]?.lines.map(plain)).toEqual(['After Sanne comes Karim.', 'May Karim know what Sanne knew about you?', 'You may also say no. Then it is erased.']);
});
