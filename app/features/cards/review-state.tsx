import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import type { Card, CardLanguage } from '../../domain/card.ts';
import { CARD_LANGUAGES } from '../../domain/card.ts';
import type { Reviewer } from '../../domain/corrections.ts';
import { isLooked, REVIEWERS } from '../../domain/corrections.ts';
import { formatNumber } from '../../i18n/format.ts';
import { LOCALE_NAMES } from '../../i18n/locales.ts';
import type { ReviewForm } from './review-form.ts';
import { awaiting, correctionsOf } from './review-form.ts';

interface ReviewStateProps { readonly cards: readonly Card[]; readonly form: ReviewForm }

/** For each language how much still waits: for somebody who grew up with it, and for who looks after privacy. */
export function ReviewState({ cards, form }: ReviewStateProps) {
  // Reading all of them through takes its time, and she types below.
  const waiting = useMemo(() => new Map(REVIEWERS.map((by) => [by, new Map(CARD_LANGUAGES.map((language) => [language, awaiting(cards, by, language)]))])), [cards]);
  const left = (by: Reviewer, language: CardLanguage): string => {
    const mine = correctionsOf(form, by, language);
    return formatNumber((waiting.get(by)?.get(language) ?? []).filter(({ id }) => !isLooked(mine[id])).length);
  };
  const columns = [['language', t`Alle woorden`], ['privacy', t`Alleen privacy`]] as const;
  return (
    <table class="review-state">
      <caption>{t`Wat nog wacht`}</caption>
      <thead><tr>{columns.map(([by, text]) => <th key={by} scope="col" id={`review-${by}`}>{text}</th>)}</tr></thead>
      {CARD_LANGUAGES.map((language) => (
        <tbody key={language}>
          <tr><th scope="rowgroup" colSpan={2} id={`review-${language}`}><bdi lang={language}>{LOCALE_NAMES[language]}</bdi></th></tr>
          <tr>{columns.map(([by]) => <td key={by} headers={`review-${language} review-${by}`}>{left(by, language)}</td>)}</tr>
        </tbody>
      ))}
    </table>
  );
}
