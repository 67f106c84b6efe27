import { expect, test } from 'vitest';
import { parentLinks } from '../../../../app/features/roads/family/parent-links.ts';
import { LOCALES } from '../../../../app/i18n/locales.ts';
import { PARENT_MESSAGE } from '../../../../app/reference/parent-message.ts';

test('parentLinks() leads to a call and a message, and nowhere without her number', () => {
  expect(parentLinks({ phone: '+31612345678' }, 'nl')).toEqual({ call: 'tel:+31612345678', whatsapp: `https://wa.me/31612345678?text=${encodeURIComponent(PARENT_MESSAGE.nl)}` });
  expect(parentLinks({ phone: '+31781234567' }, 'nl')).toEqual({ call: 'tel:+31781234567', whatsapp: undefined });
  expect(parentLinks({ phone: '+48601234567' }, 'pl').whatsapp).toContain('https://wa.me/48601234567?text=');
  for (const phone of [undefined, '', 'script:alert(1)']) expect(parentLinks({ phone }, 'nl')).toEqual({ call: undefined, whatsapp: undefined });
});

test('the message to a parent says nothing about help: somebody else may read it', () => {
  for (const locale of LOCALES) expect(PARENT_MESSAGE[locale]).not.toMatch(/drempel|cjg|wijkteam|hulp|help|مساعد|yardım|pomoc|veilig|afspraak|\d/i);
});
