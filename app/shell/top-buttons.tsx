import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icons/icon.tsx';

interface TopButtonsProps { readonly onSafety: () => void; readonly onExit: () => void; readonly aside?: ComponentChildren }

/** Always there, over a sheet too: help when a child is in danger, and a way out of sight. */
export function TopButtons({ onSafety, onExit, aside }: TopButtonsProps) {
  return (
    <>
      <button type="button" class="pill pill-safety" onClick={onSafety}><Icon name="safety" />{t`Veiligheid`}</button>
      {aside}
      <button type="button" class="pill" onClick={onExit}>{t`Snel weg`}<span class="turns"><Icon name="exit" /></span></button>
    </>
  );
}
