import { render } from 'preact';
import { LeftScreen } from '../features/gone/left-screen.tsx';
import { activateFirstWords, activateLocale } from '../i18n/activate-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import { takeProgramAway } from './farewell.ts';
import { findWorkers } from './sw-bridge.ts';

/** Takes the worker, the cache and the last settings away, and says so. */
export async function sayFarewell(locale: Locale, stores: readonly Storage[]): Promise<void> {
  activateFirstWords(locale);
  // The words come from the cache that is about to go.
  await activateLocale(locale);
  await takeProgramAway(await findWorkers(), 'caches' in globalThis ? caches : undefined, stores);
  const root = document.getElementById('app')!;
  root.textContent = '';
  render(<div class="frame"><div class="scroll"><LeftScreen onBegin={() => location.reload()} /></div></div>, root);
}
