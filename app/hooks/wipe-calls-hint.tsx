import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icons/icon.tsx';
import './fold.css';

/** What the app does not keep still stays in the phone's own list, where somebody at home may look. */
export function WipeCallsHint({ children }: { readonly children?: ComponentChildren }) {
  return (
    <details class="fold">
      <summary><Icon name="trash" />{t`Wis daarna je bellijst`}<span class="fold-mark" /></summary>
      <div class="stack">
        <p>{t`Wie in je telefoon kijkt, ziet wie je belde.`}</p>
        <p><strong>Android:</strong> {t`Open Telefoon. Houd het nummer ingedrukt. Kies verwijderen.`}</p>
        <p><strong>iPhone:</strong> {t`Open Telefoon en dan Recents. Veeg het nummer opzij. Kies verwijderen.`}</p>
        {children && <p>{children}</p>}
      </div>
    </details>
  );
}
