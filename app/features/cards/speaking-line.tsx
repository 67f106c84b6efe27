import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'preact/hooks';
import type { CardLanguage } from '../../domain/card.ts';
import { directionOf } from '../../i18n/locales.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';

interface SpeakingLineProps {
  readonly text: string;
  readonly language: CardLanguage;
  /** Counted from 0. */
  readonly at: number;
  readonly count: number;
  /** Sound comes in. */
  readonly hears: boolean;
  readonly onNext: () => Promise<void>;
  readonly onAgain: () => void;
  readonly onStop: () => void;
  /** This one line is said once more; all others are there. */
  readonly isOnly: boolean;
}

/** The microphone is on: one line, big, and one button. */
export function SpeakingLine({ text, language, at, count, hears, onNext, onAgain, onStop, isOnly }: SpeakingLineProps) {
  const n = at + 1;
  const isLast = isOnly || n === count;
  const line = useRef<HTMLParagraphElement>(null);
  // Where a screen reader goes on, and where the page is scrolled to.
  useEffect(() => line.current?.focus(), [at]);
  return (
    <div class="stack-large">
      <div class="card speaking">
        {/* Not announced: a screen reader would be recorded. */}
        <p class="recording"><Icon name="microphone" />{hears ? t`Je wordt gehoord` : t`De microfoon staat aan`}</p>
        <p class="soft">{t`Regel ${n} van ${count}`}</p>
        <p class="speaking-text" ref={line} tabIndex={-1} lang={language} dir={directionOf(language)}>{text}</p>
      </div>
      <Button icon={isLast ? 'check' : 'forward'} onClick={() => void onNext()}>{isLast ? t`Klaar` : t`Volgende regel`}</Button>
      <Button look="quiet" icon="undo" onClick={onAgain}>{t`Deze regel opnieuw`}</Button>
      <Button look="plain" icon="close" onClick={onStop}>{isOnly ? t`Laat het zoals het was` : t`Stop en gooi weg`}</Button>
    </div>
  );
}
