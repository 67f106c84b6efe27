import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { directionOf } from '../i18n/locales.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { SaveError } from './save-error.tsx';
import type { Shown } from './shown.ts';
import { wordsOf } from './shown-page.ts';
import type { useSave } from './use-save.ts';
import './said.css';

interface SpokenYesProps {
  /** What she says yes to, in her language. */
  readonly shown: Extract<Shown, { readonly type: 'text' }>;
  readonly saving: ReturnType<typeof useSave>;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** She does not tap herself: the very words stand here to be read to her, and only under them can her yes be kept. */
export function SpokenYes({ shown: { texts, language }, saving, onYes, onClose }: SpokenYesProps): JSX.Element {
  const { title, lines } = texts[language];
  return (
    <Sheet title={t`Lees dit haar voor`} onClose={onClose}>
      <div class="stack" lang={language} dir={directionOf(language)}>
        <p><strong>{title}</strong></p>
        <ul class="stack said">{lines.map((line, at) => <li key={at}><bdi dir="auto">{wordsOf(line)}</bdi></li>)}</ul>
      </div>
      <SaveError error={saving.error.value} />
      <Button icon="check" busy={saving.busy.value} onClick={onYes}>{t`Zij hoorde dit en zei ja`}</Button>
      <Button look="quiet" onClick={onClose}>{t`Nog niet`}</Button>
    </Sheet>
  );
}
