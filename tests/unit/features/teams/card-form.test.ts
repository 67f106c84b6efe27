import { expect, test } from 'vitest';
import { partnerToForm } from '../../../../app/features/lines/line-form.ts';
import { type CardForm, cardToForm, checkCardForm } from '../../../../app/features/teams/card-form.ts';
import { cardWordsOf, missingIn } from '../../../../app/features/teams/introduction.ts';
import { buildEntity } from '../../domain/build-entity.ts';

const CARD = buildEntity('partner', 'sanne', { firstName: 'Sanne', organisation: 'CJG Noord', role: 'formal', comeFor: 'Slapen', phone: '+31612345678', languages: ['ar', 'nl'], days: [2, 1], faceFor: 'Wijkteam Noord' });
const form = (part: Partial<CardForm> = {}): CardForm => ({ ...cardToForm(CARD), ...part });

test('a card that is opened and kept stays as it was', () => {
  expect(checkCardForm(form())).toEqual({ ok: true, value: { firstName: 'Sanne', organisation: 'CJG Noord', comeFor: 'Slapen', phone: '+31612345678', languages: ['nl', 'ar'], days: [1, 2], faceFor: 'Wijkteam Noord', leftOn: undefined } });
});

test('who is no fixed face any more takes the place off her card, and who is one says of what', () => {
  expect(checkCardForm(form({ isFace: false }))).toMatchObject({ ok: true, value: { faceFor: undefined } });
  expect(checkCardForm(form({ isFace: true, faceFor: ' ' }))).toEqual({ ok: false, error: ['faceFor'] });
});

test('every fault is named at once, in the order of the screen; all but names may stay empty', () => {
  expect(checkCardForm(form({ firstName: '', organisation: ' ', phone: '06 12', faceFor: '' }))).toEqual({ ok: false, error: ['firstName', 'organisation', 'phone', 'faceFor'] });
  expect(checkCardForm({ ...cardToForm(buildEntity('partner', 'x')), firstName: 'Bo', organisation: 'Brug' })).toMatchObject({ ok: true, value: { phone: undefined, comeFor: undefined, languages: [], days: [] } });
});

test('a line with her begins with what stands on her card', () => {
  expect(partnerToForm(CARD)).toMatchObject({ firstName: 'Sanne', team: 'Wijkteam Noord', callFor: 'Slapen', days: ['1', '2'], phone: '06 1234 5678', sameWhatsapp: true });
  expect(partnerToForm({ ...CARD, faceFor: undefined, phone: undefined })).toMatchObject({ team: 'CJG Noord', phone: '' });
});

test('who comes in says who she is and as what; to coordinate is nobody\'s own choice', () => {
  expect(missingIn({ firstName: '', organisation: ' ' }, false)).toEqual(['firstName', 'organisation', 'role']);
  expect(cardWordsOf({ firstName: 'Bo', organisation: 'Brug' }, false)).toBeUndefined();
  expect(cardWordsOf({ firstName: ' Bo ', organisation: 'Brug', role: 'formal' }, false)).toEqual({ firstName: 'Bo', organisation: 'Brug', role: 'formal' });
  expect(cardWordsOf({ firstName: 'Bo', organisation: 'Brug' }, true)).toMatchObject({ role: 'coordinator' });
});
