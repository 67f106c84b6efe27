import type { Language } from './codes.ts';
import type { Entity } from './entities.ts';
import { foldPhone } from './fold-phone.ts';
import { foldText } from './fold-text.ts';

type Card = Entity<'partner'>;

/** Who is at the other end of a line, as she is called there. */
export interface AtLine { readonly line: Entity<'line'>; readonly name: string; readonly team: string }

export interface Knower extends AtLine {
  readonly languages: readonly Language[];
  /** What one may come to her for, as it is written down. */
  readonly knows: readonly string[];
}

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

export function whoKnows(lines: readonly AtLine[], cards: readonly Card[]): readonly Knower[] {
  return lines.map((at) => {
    const hers = cardsOf(at, cards);
    const knows = [at.line.callFor, ...hers.flatMap(({ comeFor, faceFor }) => [comeFor, faceFor])].filter((text) => text !== undefined && text !== '');
    return { ...at, languages: [...new Set(hers.flatMap(({ languages }) => languages))], knows: [...new Set(knows as readonly string[])] };
  });
}

export interface Asked { readonly language: Language | undefined; readonly about: string }
export interface Match { readonly who: Knower; readonly speaks: boolean; readonly about: string | undefined }

const SHORTEST_WORD = 3;

/** Everybody, who fits best first: the language weighs more than the subject, because one can ask on about a subject. */
export function bestFirst(people: readonly Knower[], { language, about }: Asked): readonly Match[] {
  const words = foldText(about).split(' ').filter((word) => word.length >= SHORTEST_WORD);
  const named = (text: string): boolean => words.some((word) => ` ${foldText(text)}`.includes(` ${word}`));
  const weight = ({ speaks, about: found }: Match): number => 2 * Number(speaks) + Number(found !== undefined);
  return people
    .map((who): Match => ({ who, speaks: language !== undefined && who.languages.includes(language), about: who.knows.find(named) }))
    .sort((a, b) => weight(b) - weight(a));
}
