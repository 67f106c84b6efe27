import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Card, CardLanguage, CardPart } from '../../domain/card.ts';
import { MOST_LINE, MOST_NOTE, MOST_TITLE } from '../../domain/card.ts';
import type { Correction } from '../../domain/corrections.ts';
import { changeLine, foundRight, hasOwnTitle } from '../../domain/corrections.ts';
import { directionOf } from '../../i18n/locales.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface ReviewCardProps {
  readonly card: Card;
  readonly language: CardLanguage;
  readonly correction: Correction | undefined;
  /** What it is called when it is no card. */
  readonly name?: string | undefined;
  readonly onChange: (correction: Correction) => void;
}

function Fields({ card, language, correction, onChange }: ReviewCardProps) {
  const text = card.texts[language];
  if (!text) return null;
  return (
    <div class="stack">
      {hasOwnTitle(card) && <TextField label={<bdi lang="nl">{card.texts.nl?.title}</bdi>} value={correction?.title ?? text.title} maxLength={MOST_TITLE} onInput={(typed) => onChange(changeLine(card, language, correction, 'title', typed))} />}
      {Object.entries(text.parts).flatMap(([part, lines]) => (lines ?? []).map((line, n) => (
        <TextField key={`${part}.${n}`} lines={2} label={<bdi lang="nl">{card.texts.nl?.parts[part as CardPart]?.[n] ?? part}</bdi>} value={correction?.parts?.[part as CardPart]?.[n] ?? line} maxLength={MOST_LINE} onInput={(typed) => onChange(changeLine(card, language, correction, { part: part as CardPart, line: n }, typed))} />
      )))}
      {text.note !== undefined && <TextField lines={3} label={t`Alleen voor jou`} hint={<bdi lang="nl">{card.texts.nl?.note}</bdi>} value={correction?.note ?? text.note} maxLength={MOST_NOTE} onInput={(typed) => onChange(changeLine(card, language, correction, 'note', typed))} />}
      {text.notSay.map((line) => <p key={line} class="soft" lang={language} dir={directionOf(language)}>{line}</p>)}
      <Button look="soft" icon="check" onClick={() => onChange(foundRight(card, language, correction))}>{t`Deze kaart klopt zo`}</Button>
    </div>
  );
}

/** One card to look at: in short to read and print, and with its lines to change once it is opened. */
export function ReviewCard(props: ReviewCardProps) {
  const { card, language, correction, name } = props;
  const isOpen = useSignal(false);
  const text = card.texts[language];
  if (!text) return null;
  const isChanged = correction?.title !== undefined || correction?.note !== undefined || correction?.parts !== undefined;
  return (
    <details class="card review-card" onToggle={(event) => { isOpen.value = event.currentTarget.open; }}>
      <summary>
        <span class="grow">{name ?? <><bdi lang="nl">{card.texts.nl?.title}</bdi>{language !== 'nl' && hasOwnTitle(card) && <><br /><bdi lang={language} dir={directionOf(language)}>{text.title}</bdi></>}</>}</span>
        {(isChanged || correction?.isRight) && <span class="review-done"><Icon name={isChanged ? 'edit' : 'check'} /><span class="only-read">{isChanged ? t`Veranderd` : t`Klopt`}</span></span>}
      </summary>
      {isOpen.value && <Fields {...props} />}
    </details>
  );
}

/** The same on paper: every line beside its Dutch. */
export function PrintedCard({ card, language }: Pick<ReviewCardProps, 'card' | 'language'>) {
  const [text, dutch] = [card.texts[language], card.texts.nl];
  if (!text || !dutch) return null;
  const rows = [...(hasOwnTitle(card) ? [[dutch.title, text.title]] : []), ...Object.entries(text.parts).flatMap(([part, lines]) => (lines ?? []).map((line, n) => [dutch.parts[part as CardPart]?.[n] ?? '', line])), ...(text.note ? [[dutch.note ?? '', text.note]] : [])];
  return (
    <table class="review-print">
      <caption>{card.id}</caption>
      <tbody>{rows.map(([source, line], n) => <tr key={n}><td lang="nl" dir="ltr">{source}</td><td lang={language} dir={directionOf(language)}>{line}</td></tr>)}</tbody>
    </table>
  );
}
