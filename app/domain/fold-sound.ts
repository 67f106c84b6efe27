import { foldText } from './fold-text.ts';

/** What is written in more than one way and sounds the same to who spells Dutch by ear; the order matters. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sg'], [/ch/g, 'g'], [/ph/g, 'f'], [/th/g, 't'], [/dt\b/g, 't'], [/ck/g, 'k'], [/qu/g, 'kw'], [/x/g, 'ks'],
  [/ij|ey|ay|ai/g, 'ei'], [/ou|ow/g, 'au'], [/ui|uy|oy/g, 'oi'], [/oe|uu|oo/g, 'u'], [/ie|y|j/g, 'i'], [/eu/g, 'o'],
  [/c(?=[ei])/g, 's'], [/c/g, 'k'], [/z/g, 's'], [/[vw]/g, 'f'], [/d\b/g, 't'], [/b\b/g, 'p'], [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** A word as it sounds, roughly: "wijkteam", "weikteem" and "vaykteam" come close to each other. Only for finding, never shown. */
export const foldSound = (text: string): string => SAME_SOUND.reduce((heard, [pattern, sound]) => heard.replace(pattern, sound), foldText(text));
