import { keepDirection } from '../domain/keep-direction.ts';

/** A name inside a sentence keeps its own direction and does not turn the sentence around it (Unicode isolates). */
export const isolate = (text: string): string => `\u2068${keepDirection(text)}\u2069`;
