import { t } from '@lingui/core/macro';
import { Icon } from '../../ui/icons/icon.tsx';

/** An 0800 number is not on the bill, but it stays in the phone's list, where somebody at home may look. */
export function WipeCallsHint() {
  return (
    <details class="fold">
      <summary><Icon name="trash" />{t`Wis daarna je bellijst`}<span class="fold-mark" /></summary>
      <div class="stack">
        <p>{t`Wie in je telefoon kijkt, ziet wie je belde.`}</p>
        <p><strong>Android:</strong> {t`Open Telefoon. Houd het nummer ingedrukt. Kies verwijderen.`}</p>
        <p><strong>iPhone:</strong> {t`Open Telefoon en dan Recents. Veeg het nummer opzij. Kies verwijderen.`}</p>
        <p>{t`Dit scherm bewaart niets. Je ziet hier later niet wie je belde.`}</p>
      </div>
    </details>
  );
}
