import { expect, test } from 'vitest';
import { lineToForm } from '../../../../app/features/lines/line-form.ts';
import { contactToForm, fillFrom, type PickedContact } from '../../../../app/features/lines/pick-contact.ts';

test('contactToForm() takes a first name, numbers that work and a mail address', () => {
  expect(contactToForm({ name: 'Sanne de Wit', phones: ['x', '030 123 4567', '06 12345678'], mails: ['?', 'sanne@wijkteam.nl'] })).toEqual({
    firstName: 'Sanne', phone: '030 123 4567', sameWhatsapp: false, whatsapp: '06 12345678', mail: 'sanne@wijkteam.nl',
  });
});

test('contactToForm() leaves what the contact does not know as it was typed', () => {
  expect(contactToForm({ phones: [], mails: [] })).toEqual({});
});

test('contactToForm() survives a hostile contact', () => {
  const hostile = contactToForm({ name: `\u202e<img src=x onerror=alert(1)>${'a'.repeat(10_000)}`, phones: ['tel:0612345678;ext=1', '9'.repeat(5000)], mails: ['a@b.nl\r\nbcc:c@d.nl', 'x'.repeat(500)] });
  expect(hostile).toEqual({ firstName: '<img' });
});

test('contactToForm() finds the first name behind a family name', () => {
  expect(contactToForm({ name: 'Wit, Sanne de', phones: [], mails: [] })).toEqual({ firstName: 'Sanne' });
});

const PETRA: PickedContact = { name: 'Petra', phones: ['030 123 4567', '06 12345678'], mails: ['petra@wijkteam.nl'] };
const SANNE: PickedContact = { name: 'Sanne', phones: ['06 87654321'], mails: [] };
const empty = lineToForm(undefined, false);

test('fillFrom() leaves nothing of the contact before beside the name of the next one', () => {
  const petra = { ...empty, team: 'Wijkteam', ...fillFrom(empty, PETRA) };
  expect({ ...petra, ...fillFrom(petra, SANNE) }).toMatchObject({ firstName: 'Sanne', team: 'Wijkteam', phone: '06 87654321', sameWhatsapp: true, whatsapp: '', mail: '' });
  expect({ ...petra, ...fillFrom(petra, { phones: [], mails: ['sanne@wijkteam.nl'] }) }).toMatchObject({ firstName: '', phone: '', whatsapp: '', mail: 'sanne@wijkteam.nl' });
});

test('fillFrom() also knows the contact before from a draft that was put back', () => {
  const kept = JSON.parse(JSON.stringify({ ...empty, ...fillFrom(empty, PETRA) })) as typeof empty;
  expect({ ...kept, ...fillFrom(kept, SANNE) }).toMatchObject({ phone: '06 87654321', whatsapp: '', mail: '' });
});

test('fillFrom() leaves what she typed herself, before or since', () => {
  const own = { ...empty, ...fillFrom({ ...empty, mail: 'eerst@wijkteam.nl' }, { ...PETRA, mails: [] }), mail: 'eerst@wijkteam.nl', sameWhatsapp: false, whatsapp: '06 11111111' };
  expect({ ...own, ...fillFrom(own, SANNE) }).toMatchObject({ phone: '06 87654321', sameWhatsapp: false, whatsapp: '06 11111111', mail: 'eerst@wijkteam.nl' });
});

test('fillFrom() clears nothing for a contact in which nothing can be used', () => {
  expect(fillFrom({ ...empty, ...fillFrom(empty, PETRA) }, { phones: ['x'], mails: ['?'] })).toBeUndefined();
});
