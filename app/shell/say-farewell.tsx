import { render } from 'preact';
import { LeftScreen } from '../features/gone/left-screen.tsx';
import { activateFirstWords, activateLocale } from '../i18n/activate-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import { takeProgramAway } from './farewell.ts';
import { findWorkers } from './sw-bridge.ts';

/** Says that all is gone, once the worker, the cache and the last settings are. */
export async function sayFarewell(locale: Locale, stores: readonly Storage[], letGo: () => void): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  activateFirstWords(locale);
  // The words come from the cache that is about to go.
  await activateLocale(locale);
  letGo();
  await takeProgramAway({ workers: await findWorkers(), caches: 'caches' in globalThis ? caches : undefined, stores, locks });
  const root = document.getElementById('app')!;
  render(null, root);
  root.textContent = '';
  delete document.documentElement.dataset['covered'];
  render(<div class="frame"><div class="scroll"><LeftScreen onBegin={() => location.reload()} /></div></div>, root);
}
