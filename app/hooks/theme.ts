import type { Settings } from '../storage/settings-store.ts';

/** Light, dark or as the device says; larger letters on wish. */
export function applyTheme({ theme, textSize }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme) dataset['theme'] = theme;
  else delete dataset['theme'];
  if (textSize) dataset['text'] = textSize;
  else delete dataset['text'];
}
