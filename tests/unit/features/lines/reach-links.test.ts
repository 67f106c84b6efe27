import { expect, test } from 'vitest';
import { ASK_KINDS } from '../../../../app/domain/codes.ts';
import { neutralSentence } from '../../../../app/features/lines/neutral-sentences.ts';
import { reachLinks } from '../../../../app/features/lines/reach-links.ts';

test('reachLinks() puts a sentence in WhatsApp and mail and nothing in a call', () => {
  const links = reachLinks({ phone: '+31612345678', whatsapp: '+31612345678', mail: 'sanne@wijkteam.nl' }, 'Hallo Sanne, ik & jij?');
  expect(links.call).toBe('tel:+31612345678');
  expect(links.whatsapp).toBe('https://wa.me/31612345678?text=Hallo%20Sanne%2C%20ik%20%26%20jij%3F');
  expect(links.mail).toBe('mailto:sanne@wijkteam.nl?subject=Vraag&body=Hallo%20Sanne%2C%20ik%20%26%20jij%3F');
});

test('reachLinks() gives no link for what cannot be reached', () => {
  expect(reachLinks({ phone: 'script:alert(1)', whatsapp: '112', mail: 'a@b.nl?bcc=elsewhere@c.nl' }, 'Hallo')).toEqual({ call: undefined, whatsapp: undefined, mail: undefined });
  expect(reachLinks({}, 'Hallo')).toEqual({ call: undefined, whatsapp: undefined, mail: undefined });
});

test.each(['088 123 4567', '+31301234567'])('reachLinks() has no WhatsApp for %s, which rings on a desk, unless it was typed for WhatsApp', (phone) => {
  expect(reachLinks({ phone, whatsapp: phone }, 'Hallo')).toMatchObject({ call: expect.any(String), whatsapp: undefined });
  expect(reachLinks({ phone: '+31612345678', whatsapp: phone }, 'Hallo').whatsapp).toContain('https://wa.me/31');
});

test('neutralSentence() holds her first name and nothing else that differs', () => {
  for (const kind of ASK_KINDS) {
    const sentence = neutralSentence(kind, 'Sanne');
    expect(sentence).toMatch(/^Hallo Sanne, .+\? Groet\.$/);
    expect(neutralSentence(kind, 'Bo').replace('Bo', 'Sanne')).toBe(sentence);
  }
});
