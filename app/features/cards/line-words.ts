import type { Card, CardText } from '../../domain/card.ts';
import { CARD_LANGUAGES } from '../../domain/card.ts';
import { LINE_WORDS } from '../../domain/corrections.ts';
import { HELPLINES } from '../../reference/helplines.ts';

/** What each line to call is for, laid out to be read through like the cards. Only for who does that. */
export const lineWords: readonly Card[] = HELPLINES.map(({ id, name, asOf, recheckBy, source, place, texts }) => {
  const textOf = (code: (typeof CARD_LANGUAGES)[number]): CardText => ({ review: texts[code].review, title: name, parts: { does: [texts[code].purpose] }, also: [], notSay: [] });
  return { id: `${LINE_WORDS}${id}`, kind: 'door', asOf, recheckBy, source, picture: 'consent', place, ages: [], leadsTo: [], texts: Object.fromEntries(CARD_LANGUAGES.map((code) => [code, textOf(code)])) };
});
