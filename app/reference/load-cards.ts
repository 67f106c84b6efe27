import type { Card } from '../domain/card.ts';

/** The cards that ship with the app, in all languages: a name is found in any of them. The worker keeps them for offline. */
export const loadCards = async (): Promise<readonly Card[]> => (await import('virtual:cards')).default;
