import { expect, it } from 'vitest';
import { leadOn, offeredUnasked } from '../../../../app/domain/lead-on.ts';
import { parseCard } from '../../../../app/domain/parse-card.ts';
import { toRawCard } from '../../../../app/domain/raw-card.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';

const cards = readContent(repositoryPath('content'));
const card = (id: string) => cards.find((one) => one.id === id)!;
const idsOn = (id: string) => leadOn(cards, card(id)).map((one) => one.id);

/** What a note says of a card that is not for every eye. */
const NOT_FOR_EVERY_EYE = /niet (?:laten )?zien\b|toon dit niet|alleen (?:tonen|laten zien) als|meekijkt|kijkt (?:er )?iemand mee/iu;

it('no card on the table leads to one that could harm when somebody looks along', () => {
  expect(cards.filter((one) => leadOn(cards, one).some(({ withCare }) => withCare))).toEqual([]);
  expect(idsOn('what-the-volunteer-keeps-to-herself')).toEqual(['who-hears-what-i-say', 'is-it-my-choice', 'word-geheimhouding']);
  expect(idsOn('who-says-yes')).toEqual(['what-may-i-refuse']);
  expect(idsOn('barrier-partner')).toEqual(['who-says-yes', 'is-it-my-choice']);
});

it('a card whose note says when not to show it is one of them', () => {
  const warned = cards.filter(({ texts }) => NOT_FOR_EVERY_EYE.test(texts.nl?.note ?? ''));
  expect(warned.map(({ id }) => id)).toEqual(expect.arrayContaining(['worried-about-safety', 'do-both-parents-know', 'veilig-thuis']));
  expect(warned.filter(({ withCare }) => !withCare).map(({ id }) => id)).toEqual([]);
});

it('violence, what follows from it, and who decides when parents part are among them', () => {
  const care = new Set(cards.filter(({ withCare }) => withCare).map(({ id }) => id));
  const safety = cards.filter(({ group }) => group === 'safety').map(({ id }) => id);
  // What anybody may read over her shoulder: asking for help, and an ambulance.
  const harmless = ['word-jeugdhulp', 'word-jeugdzorg', 'word-spoed'];
  expect(safety.filter((id) => !care.has(id))).toEqual(harmless);
  for (const id of ['smacking', 'word-straffen-slaan', 'word-gezag', 'raad-voor-de-kinderbescherming', 'not-wanting-to-live', 'after-sexual-violence', 'after-something-bad', 'when-to-call-the-police']) expect(care).toContain(id);
});

it('what holds a parent back still leads to an answer', () => {
  expect(cards.filter((one) => one.kind === 'barrier' && leadOn(cards, one).length === 0)).toEqual([]);
});

it('nothing of it lies there before somebody looked for it', () => {
  expect(offeredUnasked(cards).filter(({ withCare }) => withCare)).toEqual([]);
});

it('stays so in a file of cards', () => {
  const read = parseCard(toRawCard(card('veilig-thuis')));
  expect(read.ok && read.value.withCare).toBe(true);
  const plain = parseCard(toRawCard(card('cjg')));
  expect(plain.ok && 'withCare' in plain.value).toBe(false);
});
