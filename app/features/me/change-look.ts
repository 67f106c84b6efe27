import { applyTheme } from '../../hooks/theme.ts';
import type { Services } from '../../services.ts';
import type { Settings } from '../../storage/settings-store.ts';

export interface Look {
  readonly theme: 'light' | 'dark' | 'system';
  readonly textSize: 'normal' | 'large';
}

export const lookOf = ({ theme, textSize }: Settings): Look => ({ theme: theme ?? 'system', textSize: textSize ?? 'normal' });

/** "As the device says" is the absence of a choice, so the settings are written anew without it. */
export function changeLook({ settings }: Services, { theme, textSize }: Look): void {
  const { theme: _theme, textSize: _textSize, ...others } = settings.read();
  settings.clear();
  settings.update({ ...others, ...(theme === 'system' ? {} : { theme }), ...(textSize === 'large' ? { textSize } : {}) });
  applyTheme(settings.read());
}
