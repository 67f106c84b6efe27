import review from '../../../locales/review.json';
import type { Card, CardLanguage } from '../../domain/card.ts';
import { APP_WORDS, privacyMark } from '../../domain/corrections.ts';

/** What a privacy officer looks at first: what is asked, promised and told of what is kept. */
const PRIVACY: ReadonlySet<string> = new Set([
  `${APP_WORDS}consent`, `${APP_WORDS}new-face`, `${APP_WORDS}silence`, 'who-says-yes', 'who-hears-what-i-say', 'what-is-written-down', 'do-both-parents-know', 'what-may-i-refuse', 'what-the-volunteer-keeps-to-herself', 'who-interprets', 'worried-about-safety',
  'word-avg', 'word-beroepsgeheim', 'word-bsn', 'word-dossier', 'word-geheimhouding', 'word-inzage', 'word-melding', 'word-meldcode', 'word-persoonsgegevens', 'word-toestemming', 'word-warme-overdracht',
]);
export const isPrivacy = ({ id }: Pick<Card, 'id'>): boolean => PRIVACY.has(id);

type Read = Readonly<Record<string, { readonly mark: number } | undefined>>;

/** What no privacy officer has read yet in this language, or read in other words. */
export const awaitsPrivacy = (cards: readonly Card[], language: CardLanguage): readonly Card[] =>
  cards.filter((card) => isPrivacy(card) && card.texts[language] !== undefined && (review[language] as { readonly privacy?: Read }).privacy?.[card.id]?.mark !== privacyMark(card, language));
