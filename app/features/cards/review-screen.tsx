import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Card, CardLanguage } from '../../domain/card.ts';
import type { Corrections } from '../../domain/corrections.ts';
import { awaitsReview, writeCorrections } from '../../domain/corrections.ts';
import { handOverFile } from '../../hooks/hand-over-file.ts';
import { cardsOr, useShippedCards } from '../../hooks/use-cards.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { LanguageChoice } from '../../ui/spoken-words.tsx';
import { appWords, isPrivacy } from './app-words.ts';
import { lineWords } from './line-words.ts';
import { PrintedCard, ReviewCard } from './review-card.tsx';
import './cards.css';

interface Form { readonly language: CardLanguage; readonly isPrivate?: boolean; readonly corrections: Readonly<Partial<Record<CardLanguage, Corrections>>> }

const nameOf = ({ id }: Card): string | undefined => {
  const name = appWords.find(({ card }) => card.id === id)?.name;
  return name && i18n._(name);
};

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

/** For somebody who grew up with the language: what nobody has read yet, to say that it is right or how it should be. */
export function ReviewScreen() {
  const services = useServices();
  const { navigation } = services;
  // What an organisation wrote itself is not in the files that corrections go into.
  const cards = cardsOr(useShippedCards());
  const { form, change } = useDraftForm<Form>('review', { language: spokenLocale() === 'nl' ? 'ar' : spokenLocale(), corrections: {} });
  const isPrinting = usePrinting(services.expectReturn);
  const { language, isPrivate = false, corrections } = form.value;
  const mine = corrections[language] ?? {};
  const waiting = useMemo(() => {
    const all = [...appWords.map(({ card }) => card), ...lineWords, ...cards];
    return isPrivate ? all.filter(isPrivacy) : awaitsReview(all, language);
  }, [cards, language, isPrivate]);
  const [count, looked] = [waiting.length, Object.keys(mine).length];
  const handOver = (): void => {
    const file = new File([writeCorrections(language, mine)], `verbeteringen-${language}.json`, { type: 'application/json' });
    void handOverFile(file, services);
  };
  return (
    <Screen title={t`Kaarten nakijken`} onBack={navigation.back} backLabel={t`Terug`}>
      <div class="stack no-print">
        <p>{t`Ben je opgegroeid met deze taal? Kijk dan of de woorden kloppen en zacht genoeg zijn.`}</p>
        <ChooseOne shape="small" question={t`Wat kijk je na?`} value={isPrivate ? 'privacy' : 'all'} onChange={(next) => change({ isPrivate: next === 'privacy' })} options={[{ code: 'all', label: t`Alle woorden` }, { code: 'privacy', label: t`Alleen privacy` }]} />
        <LanguageChoice question={t`Welke taal?`} value={language} onChange={(next) => change({ language: next })} />
        <p>{plural(count, { one: '# kaart wacht nog', other: '# kaarten wachten nog' })}</p>
        {looked > 0 && <Button icon="share" onClick={handOver}>{t`Geef je verbeteringen door`}</Button>}
        {count > 0 && <Button look="quiet" icon="print" onClick={() => { isPrinting.value = true; }}>{t`Druk alles af`}</Button>}
      </div>
      <div class="stack no-print">{waiting.map((card) => <ReviewCard key={`${language}/${card.id}`} card={card} name={nameOf(card)} language={language} correction={mine[card.id]} onChange={(one) => change({ corrections: { ...corrections, [language]: { ...mine, [card.id]: one } } })} />)}</div>
      {isPrinting.value && waiting.map((card) => <PrintedCard key={card.id} card={card} language={language} />)}
    </Screen>
  );
}
