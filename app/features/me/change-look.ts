import { applyTheme } from '../../hooks/theme.ts';
import type { Services } from '../../services.ts';
import type { Settings } from '../../storage/settings-store.ts';

export interface Look {
  readonly theme: 'light' | 'dark' | 'system';
  readonly textSize: 'normal' | 'large';
}

export const lookOf = ({ theme, textSize }: Settings): Look => ({ theme: theme ?? 'system', textSize: textSize ?? 'normal' });

/** In one write: on a full phone the look is not kept, and everything else stays where it was. */
export function changeLook({ settings }: Services, { theme, textSize }: Look): void {
  settings.update({ theme: theme === 'system' ? undefined : theme, textSize: textSize === 'large' ? textSize : undefined });
  applyTheme(settings.read());
}
