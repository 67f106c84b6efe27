import type { Card, CardText } from '../../domain/card.ts';
import { CARD_LANGUAGES } from '../../domain/card.ts';
import type { Day } from '../../domain/day.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ALSO_GOES, FREE_TO_SAY_NO, READY_SENTENCES, WHAT_I_ASK } from '../../reference/consent-words.ts';
import { cardPage, spokenLines } from '../shown-page.ts';

const FIXED = [...READY_SENTENCES, ALSO_GOES, FREE_TO_SAY_NO];
const textIn = (language: Locale): CardText => ({ review: 'unreviewed', title: WHAT_I_ASK[language], parts: { answer: FIXED.map((words) => words[language]) }, also: [], notSay: [] });

/**
 * The sentences of the question to a parent that are always the same, laid out as a card so that somebody can read them aloud.
 * It is no card to be shown or found: with a name or a day in it no two questions are alike, and those are left to the device.
 */
export const CONSENT_CARD: Card = {
  id: 'words-of-consent', kind: 'fact', asOf: '2026-11-23' as Day, recheckBy: '2027-05-23' as Day, source: '', picture: 'consent', place: 0, ages: [], leadsTo: [],
  texts: Object.fromEntries(CARD_LANGUAGES.map((code) => [code, textIn(code)])),
};

/** Which sound of such a recording says each of these lines; nothing where none does. */
export function soundsFor<Sound>(lines: readonly string[], language: Locale, sounds: readonly Sound[]): readonly (Sound | undefined)[] {
  const page = cardPage(CONSENT_CARD, language);
  const said = page ? spokenLines(page) : [];
  return lines.map((line) => sounds[said.indexOf(line)]);
}
