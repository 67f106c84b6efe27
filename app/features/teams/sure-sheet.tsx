import { t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { teamErrorWords } from './team-words.ts';

interface SureSheetProps {
  readonly title: string;
  readonly yes: string;
  readonly icon: IconName;
  readonly busy: boolean;
  readonly error: DevicesError | undefined;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What is for good asks first, and says what goes. */
export function SureSheet({ title, yes, icon, busy, error, onYes, onClose, children }: SureSheetProps): JSX.Element {
  return (
    <Sheet title={title} onClose={onClose}>
      {children}
      <PairingAlert error={error} words={(found) => teamErrorWords(found, 'leave')} />
      <div class="stack">
        <Button look="alarm" icon={icon} busy={busy} onClick={onYes}>{busy ? t`Even geduld…` : yes}</Button>
        <Button look="quiet" onClick={onClose}>{t`Laat staan`}</Button>
      </div>
    </Sheet>
  );
}
