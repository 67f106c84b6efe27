import { t } from '@lingui/core/macro';
import { isolate } from '../i18n/isolate.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons/icon.tsx';
import { CONSENT_TITLE } from '../reference/shown-words.ts';
import { Sheet } from '../ui/sheet.tsx';
import { parentLanguage } from './parent-language.ts';
import { ShowButton } from './show-button.tsx';
import { asWritten } from './shown-texts.ts';
import './said.css';

interface ShowConsentProps {
  readonly face: string;
  readonly sentences: readonly string[];
  readonly onYes: () => void;
  /** Where one sentence can be left out. */
  readonly onStrike?: (place: number) => void;
  /** What was struck out is kept over the lock: only then may it be shown in front of it. */
  readonly isKept: boolean;
  readonly onClose: () => void;
}

/** For the parent's own eyes and finger: big, word for word, nothing of anybody else on the screen. */
export function ShowConsent({ face, sentences, isKept, onYes, onStrike, onClose }: ShowConsentProps) {
  const name = isolate(face);
  return (
    <Sheet title={t`Mag ${name} dit weten?`} onClose={onClose}>
      <ul class="show-big">
        {sentences.map((sentence, n) => sentence.trim() !== '' && (
          <li key={n} class="row spread"><bdi>{sentence}</bdi>{onStrike && <button type="button" class="pill" onClick={() => onStrike(n)}><Icon name="close" />{t`Streep door`}</button>}</li>
        ))}
      </ul>
      {isKept && <ShowButton make={() => asWritten(CONSENT_TITLE, sentences.filter((sentence) => sentence.trim() !== ''), parentLanguage())} />}
      <Button icon="check" onClick={onYes}>{t`Ja, dat mag`}</Button>
      <Button look="quiet" onClick={onClose}>{t`Nee, niet nu`}</Button>
    </Sheet>
  );
}
