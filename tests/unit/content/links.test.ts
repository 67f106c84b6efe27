import { expect, it } from 'vitest';
import type { Card } from '../../../app/domain/card.ts';
import { foldText } from '../../../app/domain/fold-text.ts';
import { CARDS } from '../../support/card-content.ts';

const doors = CARDS.filter(({ kind }) => kind === 'door');
const words = CARDS.filter(({ kind }) => kind === 'word');

it('every barrier leads to an explanation', () => {
  expect(CARDS.filter(({ kind, leadsTo }) => kind === 'barrier' && leadsTo.length === 0).map(({ id }) => id)).toEqual([]);
});

it('every place is led to from at least one other card', () => {
  expect(doors.filter(({ id }) => !CARDS.some((card) => card.id !== id && card.leadsTo.includes(id))).map(({ id }) => id)).toEqual([]);
});

/** Every name in a Dutch title: "jeugdgezondheidszorg (JGZ) / schoolarts" has three. */
const namesIn = ({ texts }: Card): readonly string[] => texts.nl!.title.split(/ \/ |, | en | of | \(|\)(?= |$)/u).map((name) => foldText(name)).filter((name) => name !== '');
const namesOfDoor = (door: Card): ReadonlySet<string> => new Set([foldText(door.id.replaceAll('-', ' ')), ...namesIn(door), ...door.texts.nl!.also.map((name) => foldText(name))]);

/** Which words are about a place without one having the name of the other. */
const ABOUT: readonly (readonly [word: string, door: string])[] = [['word-schooladvies', 'voortgezet-onderwijs'], ['word-toeslag', 'svb-en-gemeente'], ['word-toeslag', 'sociaal-raadslieden'], ['word-kinderbijslag', 'svb-en-gemeente'], ['word-ggd', 'ggd'], ['word-kinderopvang', 'kinderopvang']];

it('every word that is the name of a place leads to that place', () => {
  const named = words.flatMap((word) => doors.filter((door) => namesIn(word).some((name) => namesOfDoor(door).has(name))).map((door) => [word.id, door.id] as const));
  expect(named.length).toBeGreaterThan(40);
  const led = new Map(words.map(({ id, leadsTo }) => [id, leadsTo]));
  expect([...named, ...ABOUT].filter(([word, door]) => !led.get(word)?.includes(door))).toEqual([]);
});

it('whoever has nobody to mind her children is shown who can', () => {
  expect(CARDS.find(({ id }) => id === 'barrier-childcare')!.leadsTo).toEqual(expect.arrayContaining(['kinderopvang', 'peuteropvang']));
});

/** A site, a law, a brochure: whatever somebody else can look up. */
const PUBLIC = /\b[a-z0-9-]+\.(?:nl|nu|info|net|pl)\b|Civil Code/u;

it('what is told as a fact names a public source', () => {
  expect(CARDS.filter(({ kind, source }) => (kind === 'door' || kind === 'fact') && !PUBLIC.test(source)).map(({ id, source }) => `${id}: ${source}`)).toEqual([]);
});
