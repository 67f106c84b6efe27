import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Card, CardLanguage, CardText, ReviewState } from '../../domain/card.ts';
import { CARD_LANGUAGES } from '../../domain/card.ts';
import { APP_WORDS, wordsMark } from '../../domain/corrections.ts';
import type { Day } from '../../domain/day.ts';
import * as partNames from '../../reference/card-part-names.ts';
import * as consent from '../../reference/consent-words.ts';
import review from '../../../locales/review.json';
import * as helplines from '../../reference/helplines-shown.ts';
import { GOODBYE_WORDS, NEW_FACE_WORDS } from '../../reference/new-face-sentences.ts';
import { NO_SENTENCES } from '../../reference/no-sentences.ts';
import * as opening from '../../reference/opening-words.ts';
import { PARENT_MESSAGE } from '../../reference/parent-message.ts';
import { PROMISE_TO_PARENT } from '../../reference/promise-of-silence.ts';
import { SAFETY_SENTENCES } from '../../reference/safety-sentences.ts';
import * as shown from '../../reference/shown-words.ts';

type InAll = Readonly<Record<CardLanguage, string | readonly string[]>>;

/** Whatever stands in all languages, wherever it lies in it. */
function inAll(value: unknown): readonly InAll[] {
  if (typeof value !== 'object' || value === null) return [];
  return CARD_LANGUAGES.every((code) => code in value) ? [value as InAll] : Object.values(value).flatMap(inAll);
}

type Said = Readonly<Record<string, { readonly mark: number } | undefined>>;

/** Read when these very words were; with other words it waits again. */
const stateOf = (id: string, code: CardLanguage, mark: number): ReviewState => ((review[code] as { readonly said?: Said }).said?.[id]?.mark === mark ? 'reviewed' : 'unreviewed');

const GROUPS: readonly { readonly id: string; readonly name: MessageDescriptor; readonly words: unknown }[] = [
  { id: 'consent', name: msg`Wat een ouder wordt gevraagd`, words: { ...consent } },
  { id: 'new-face', name: msg`Als iemand anders het overneemt`, words: [NEW_FACE_WORDS, GOODBYE_WORDS] },
  { id: 'silence', name: msg`De belofte om te zwijgen`, words: PROMISE_TO_PARENT },
  { id: 'safety', name: msg`Zinnen bij Veiligheid`, words: SAFETY_SENTENCES },
  { id: 'no', name: msg`Zinnen om nee te zeggen`, words: NO_SENTENCES },
  { id: 'shown', name: msg`Wat groot wordt getoond`, words: { ...shown, ...partNames, ...opening } },
  { id: 'helplines', name: msg`Bij telefoonnummers`, words: { ...helplines } },
  { id: 'message', name: msg`Bericht aan een ouder`, words: PARENT_MESSAGE },
];

/** What the app itself says to a parent, laid out to be read like the cards. Only for who reads them through. */
export const appWords: readonly { readonly card: Card; readonly name: MessageDescriptor }[] = GROUPS.map(({ id, name, words }) => {
  const all = inAll(words);
  const linesIn = (code: CardLanguage): readonly string[] => all.flatMap((one) => one[code]);
  const textIn = (code: CardLanguage): CardText => ({ review: code === 'nl' ? 'source' : stateOf(id, code, wordsMark(linesIn('nl'), linesIn(code))), title: id, parts: { answer: linesIn(code) }, also: [], notSay: [] });
  const texts = Object.fromEntries(CARD_LANGUAGES.map((code) => [code, textIn(code)]));
  return { name, card: { id: `${APP_WORDS}${id}`, kind: 'fact', asOf: '2026-11-22' as Day, recheckBy: '2027-05-22' as Day, source: '', picture: 'consent', place: 0, ages: [], leadsTo: [], texts } };
});
