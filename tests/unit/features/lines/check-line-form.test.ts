import { expect, test } from 'vitest';
import { canBeReached, checkLineForm } from '../../../../app/features/lines/check-line-form.ts';
import { lineToForm, type LineForm } from '../../../../app/features/lines/line-form.ts';

const form = (part: Partial<LineForm> = {}): LineForm => ({ ...lineToForm(undefined, false), firstName: 'Sanne', ...part });

test('checkLineForm() needs a first name and nothing else', () => {
  expect(checkLineForm(form())).toMatchObject({ ok: true, value: { firstName: 'Sanne', phone: undefined, replyDays: 3 } });
  expect(checkLineForm(form({ firstName: '  ' }))).toEqual({ ok: false, error: { firstName: 'needed' } });
});

test('checkLineForm() takes Arabic digits and keeps a number that can be dialled', () => {
  expect(checkLineForm(form({ phone: '٠٦ ١٢٣٤٥٦٧٨' }))).toMatchObject({ ok: true, value: { phone: '+31612345678', whatsapp: '+31612345678' } });
});

test('checkLineForm() names every fault at once', () => {
  const faulty = form({ firstName: '', phone: '06 12', sameWhatsapp: false, whatsapp: '112', mail: 'sanne', from: '17:00', to: '09:00', deputyPhone: 'x' });
  expect(checkLineForm(faulty)).toEqual({
    ok: false,
    error: { firstName: 'needed', phone: 'not-a-phone', whatsapp: 'no-whatsapp', mail: 'not-a-mail', to: 'before-start', deputyPhone: 'not-a-phone' },
  });
});

test('checkLineForm() asks for the beginning of a number that may be of any country', () => {
  expect(checkLineForm(form({ phone: '600 700 800' }))).toMatchObject({ ok: false, error: { phone: 'no-start' } });
});

test('checkLineForm() lets a free number stand without WhatsApp when she said "the same number"', () => {
  expect(checkLineForm(form({ phone: '0800 2000' }))).toMatchObject({ ok: true, value: { phone: '08002000', whatsapp: undefined } });
});

test('canBeReached() asks for one way, whichever', () => {
  expect(canBeReached(form())).toBe(false);
  expect(canBeReached(form({ mail: 'x@y.nl' }))).toBe(true);
  expect(canBeReached(form({ sameWhatsapp: true, whatsapp: '0612345678' }))).toBe(false);
});
