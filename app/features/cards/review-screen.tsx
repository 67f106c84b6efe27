import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { correctedCard, isLooked, writeCorrections } from '../../domain/corrections.ts';
import { handOverFile } from '../../hooks/hand-over-file.ts';
import { cardsOr, useShippedCards } from '../../hooks/use-cards.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { LanguageChoice } from '../../ui/spoken-words.tsx';
import { appWords } from './app-words.ts';
import { lineWords } from './line-words.ts';
import { PrintedCard, ReviewCard } from './review-card.tsx';
import type { ReviewForm } from './review-form.ts';
import { awaiting, correctionsOf, nameOf, reviewerOf, withCorrections } from './review-form.ts';
import { ReviewState } from './review-state.tsx';
import { TakeCorrections } from './take-corrections.tsx';
import './cards.css';

/** The paper is made when it is asked for, and gone when it is printed. */
function usePrinting(expectReturn: () => void) {
  const isPrinting = useSignal(false);
  useEffect(() => {
    if (!isPrinting.value) return;
    // Some browsers come back from this before anything is on paper.
    const done = (): void => { isPrinting.value = false; };
    addEventListener('afterprint', done, { once: true });
    expectReturn();
    print();
    return () => removeEventListener('afterprint', done);
  }, [isPrinting.value]);
  return isPrinting;
}

/** For somebody who grew up with the language, or looks after privacy: what nobody has read yet, to say that it is right or how it should be. */
export function ReviewScreen() {
  const services = useServices();
  const { navigation } = services;
  // What an organisation wrote itself is not in the files that corrections go into.
  const cards = cardsOr(useShippedCards());
  const { form, change } = useDraftForm<ReviewForm>('review', { language: spokenLocale() === 'nl' ? 'ar' : spokenLocale(), corrections: {} });
  const isPrinting = usePrinting(services.expectReturn);
  const { language } = form.value;
  const by = reviewerOf(form.value);
  const mine = correctionsOf(form.value, by, language);
  const all = useMemo(() => [...appWords.map(({ card }) => card), ...lineWords, ...cards], [cards]);
  const waiting = useMemo(() => new Set(awaiting(all, by, language).map(({ id }) => id)), [all, by, language]);
  // What she looked at stays in the list, also when the app already takes it as read.
  const listed = all.filter(({ id }) => waiting.has(id) || isLooked(mine[id]));
  const count = listed.filter(({ id }) => !isLooked(mine[id])).length;
  const handOver = (): void => {
    const name = by === 'privacy' ? `verbeteringen-privacy-${language}.json` : `verbeteringen-${language}.json`;
    void handOverFile(new File([writeCorrections(language, mine, by === 'privacy' ? all : undefined)], name, { type: 'application/json' }), services);
  };
  return (
    <Screen title={t`Kaarten nakijken`} onBack={navigation.back} backLabel={t`Terug`}>
      <div class="stack no-print">
        <p>{t`Ben je opgegroeid met deze taal? Kijk dan of de woorden kloppen en zacht genoeg zijn.`}</p>
        {cards.length > 0 && <ReviewState cards={all} form={form.value} />}
        <ChooseOne shape="small" question={t`Wat kijk je na?`} value={by} onChange={(next) => change({ isPrivate: next === 'privacy' })} options={[{ code: 'language', label: t`Alle woorden` }, { code: 'privacy', label: t`Alleen privacy` }]} />
        <LanguageChoice question={t`Welke taal?`} value={language} onChange={(next) => change({ language: next })} />
        <p>{plural(count, { one: '# kaart wacht nog', other: '# kaarten wachten nog' })}</p>
        {Object.values(mine).some(isLooked) && <Button icon="share" onClick={handOver}>{t`Geef je verbeteringen door`}</Button>}
        <TakeCorrections all={all} form={form.value} onTaken={change} />
        {listed.length > 0 && <Button look="quiet" icon="print" onClick={() => { isPrinting.value = true; }}>{t`Druk alles af`}</Button>}
      </div>
      <div class="stack no-print">{listed.map((card) => <ReviewCard key={`${by}/${language}/${card.id}`} card={card} name={nameOf(card)} language={language} correction={mine[card.id]} onChange={(one) => change(withCorrections(form.value, by, language, { ...mine, [card.id]: one }))} />)}</div>
      {isPrinting.value && listed.map((card) => <PrintedCard key={card.id} card={correctedCard(card, language, mine[card.id])} language={language} />)}
    </Screen>
  );
}
