import type { Language } from './codes.ts';
import type { Entity } from './entities.ts';
import { foldPhone } from './fold-phone.ts';
import { foldText } from './fold-text.ts';

type Card = Entity<'partner'>;

/** Who is at the other end of a line, as she is called there. */
export interface AtLine { readonly line: Entity<'line'>; readonly name: string; readonly team: string }

export interface Knower {
  readonly languages: readonly Language[];
  /** What one may come to her for, as it is written down. */
  readonly knows: readonly string[];
}
export type KnowerAtLine = AtLine & Knower;
export type KnowerWithoutLine = Knower & { readonly card: Card };

const samePhone = (a = '', b = ''): boolean => a !== '' && foldPhone(a) === foldPhone(b);

/**
 * No id ties a partner's card to a line. It is hers when name and number agree, or name and place;
 * where a line says no place, only when nobody else bears that name.
 */
function cardsOf({ line, name, team }: AtLine, cards: readonly Card[]): readonly Card[] {
  const namesakes = cards.filter(({ firstName, leftOn }) => name !== '' && leftOn === undefined && foldText(firstName) === foldText(name));
  if (team === '' && !line.phone) return namesakes.length === 1 ? namesakes : [];
  return namesakes.filter(({ phone, organisation, faceFor = '' }) =>
    samePhone(line.phone, phone) || (team !== '' && [organisation, faceFor].some((place) => foldText(place) === foldText(team))));
}

function knowerOf(cards: readonly Card[], callFor?: string): Knower {
  const knows = [callFor, ...cards.flatMap(({ comeFor, faceFor }) => [comeFor, faceFor])].filter((text) => text !== undefined && text !== '');
  return { languages: [...new Set(cards.flatMap(({ languages }) => languages))], knows: [...new Set(knows as readonly string[])] };
}

export const whoKnows = (lines: readonly AtLine[], cards: readonly Card[]): readonly KnowerAtLine[] =>
  lines.map((at) => ({ ...at, ...knowerOf(cardsOf(at, cards), at.line.callFor) }));

/** The line that she has with this partner already. */
export const lineOfCard = (lines: readonly AtLine[], card: Card, cards: readonly Card[]): Entity<'line'> | undefined =>
  lines.find((at) => cardsOf(at, cards).includes(card))?.line;

/** Partners with whom she shares a team and no line: whoever knows something is not left out because nobody opened one yet. */
export function whoKnowsWithoutLine(lines: readonly AtLine[], cards: readonly Card[]): readonly KnowerWithoutLine[] {
  const withLine = new Set(lines.flatMap((at) => cardsOf(at, cards)));
  return cards.filter((card) => card.leftOn === undefined && !withLine.has(card)).map((card) => ({ card, ...knowerOf([card]) }));
}

export interface Asked { readonly language: Language | undefined; readonly about: string }
export interface Match<Who> { readonly who: Who; readonly speaks: boolean; readonly about: string | undefined }

const SHORTEST_WORD = 3;

/** Everybody, who fits best first: the language weighs more than the subject, because one can ask on about a subject. */
export function bestFirst<Who extends Knower>(people: readonly Who[], { language, about }: Asked): readonly Match<Who>[] {
  const words = foldText(about).split(' ').filter((word) => word.length >= SHORTEST_WORD);
  const named = (text: string): boolean => words.some((word) => ` ${foldText(text)}`.includes(` ${word}`));
  const weight = ({ speaks, about: found }: Match<Who>): number => 2 * Number(speaks) + Number(found !== undefined);
  return people
    .map((who): Match<Who> => ({ who, speaks: language !== undefined && who.languages.includes(language), about: who.knows.find(named) }))
    .sort((a, b) => weight(b) - weight(a));
}

export const fits = ({ speaks, about }: Pick<Match<unknown>, 'speaks' | 'about'>): boolean => speaks || about !== undefined;
