import { i18n } from '@lingui/core';
import type { Card, CardLanguage } from '../../domain/card.ts';
import type { Corrections, Reviewer } from '../../domain/corrections.ts';
import { awaitsReview } from '../../domain/corrections.ts';
import { appWords } from './app-words.ts';
import { awaitsPrivacy } from './privacy-words.ts';

type ByLanguage = Readonly<Partial<Record<CardLanguage, Corrections>>>;

/** What she looked at so far; who reads for privacy says nothing about the language, so each has its own. */
export interface ReviewForm { readonly language: CardLanguage; readonly isPrivate?: boolean; readonly corrections: ByLanguage; readonly privacy?: ByLanguage }

const NONE: Corrections = {};

export const reviewerOf = ({ isPrivate }: Pick<ReviewForm, 'isPrivate'>): Reviewer => (isPrivate ? 'privacy' : 'language');

export const correctionsOf = ({ corrections, privacy }: ReviewForm, by: Reviewer, language: CardLanguage): Corrections => (by === 'privacy' ? privacy : corrections)?.[language] ?? NONE;

export const withCorrections = ({ corrections, privacy }: ReviewForm, by: Reviewer, language: CardLanguage, next: Corrections): Partial<ReviewForm> =>
  (by === 'privacy' ? { privacy: { ...privacy, [language]: next } } : { corrections: { ...corrections, [language]: next } });

export const awaiting = (cards: readonly Card[], by: Reviewer, language: CardLanguage): readonly Card[] => (by === 'privacy' ? awaitsPrivacy(cards, language) : awaitsReview(cards, language));

/** What it is called when it is no card. */
export const nameOf = ({ id }: Pick<Card, 'id'>): string | undefined => {
  const name = appWords.find(({ card }) => card.id === id)?.name;
  return name && i18n._(name);
};
