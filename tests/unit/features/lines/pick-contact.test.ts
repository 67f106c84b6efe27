import { expect, test } from 'vitest';
import { contactToForm } from '../../../../app/features/lines/pick-contact.ts';

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
