import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { locale } from '../../i18n/activate-locale.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { LockTools } from './lock-tools.ts';
import './lock.css';

interface WordsLockProps {
  readonly tools: Pick<LockTools, 'offerWords'>;
  /** Kept by the caller: looking back from the next screen must show the same words. */
  readonly words: Signal<readonly string[]>;
  readonly onTake: (passphrase: string) => void;
  readonly onOwn: () => void;
  readonly onBack: () => void;
}

export function WordsLock({ tools, words, onTake, onOwn, onBack }: WordsLockProps) {
  const failed = useSignal(false);
  const offer = (): void => {
    tools.offerWords(locale.value).then((offered) => { words.value = offered; }, () => { failed.value = true; });
  };
  useEffect(() => { if (words.value.length === 0) offer(); }, []);
  return (
    <Screen title={t`Jouw vier woorden`} onBack={onBack} backLabel={t`Terug`}>
      {failed.value
        ? <Note look="alarm" icon="warning" alert>{t`De woorden zijn er nu niet. Bedenk zelf een zin, of laad de app opnieuw.`}</Note>
        : <ol class="words" aria-busy={words.value.length === 0}>{words.value.map((word, at) => <li key={word} class="word"><span class="group-number" aria-hidden="true">{at + 1}</span><bdi>{word}</bdi></li>)}</ol>}
      <p>{t`Maak er een verhaaltje van. Dan vergeet je ze niet.`}</p>
      <div class="stack">
        <Button icon="check" onClick={() => { if (words.value.length > 0) onTake(words.value.join(' ')); }}>{t`Deze neem ik`}</Button>
        <Button look="quiet" onClick={offer}>{t`Geef andere woorden`}</Button>
        <Button look="plain" icon="pen" onClick={onOwn}>{t`Liever een eigen zin`}</Button>
      </div>
    </Screen>
  );
}
