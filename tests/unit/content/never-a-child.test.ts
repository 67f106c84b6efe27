import { expect, it } from 'vitest';
import { CARD_LANGUAGES, type CardLanguage } from '../../../app/domain/card.ts';
import { readCatalog } from '../../support/read-catalog.ts';

/** What "Tolk nodig?" says when nothing is ticked, which is also what it opens with. */
const NEVER_A_CHILD: Readonly<Record<CardLanguage, RegExp>> = { nl: /\bnooit een kind\b/, ar: /ولا يصحّ أبدًا أن يترجم طفل/, tr: /asla bir çocuk yapmasın/, pl: /Nigdy nie tłumaczy dziecko/, en: /never a child/ };

it.each(CARD_LANGUAGES)('whoever may help with the language herself reads in %s that a child never does', async (language) => {
  const advice = (await readCatalog(language)).filter(({ source }) => source.startsWith('Klopt er niets? Dan kun jij helpen met de taal'));
  expect(advice).toHaveLength(1);
  expect(advice[0]!.text).toMatch(NEVER_A_CHILD[language]);
});
