import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { createContext } from 'preact';

/** Chromium's own event; not in the standard, so not in TypeScript's list. */
interface BeforeInstallPromptEvent extends Event {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export interface InstallPrompt {
  /** The browser is ready to put the app on the home screen. */
  readonly ready: ReadonlySignal<boolean>;
  readonly installed: ReadonlySignal<boolean>;
  readonly ask: () => Promise<void>;
}

const isInstalled = (view: Window): boolean =>
  view.matchMedia('(display-mode: standalone)').matches || (view.navigator as { standalone?: boolean }).standalone === true; // iOS only

/**
 * Made at the start of the app: the browser offers once, early, and never again. It does not show its own banner then;
 * she is asked on the install screen, where it is explained.
 */
export function createInstallPrompt(view: Window): InstallPrompt {
  let offer: BeforeInstallPromptEvent | undefined;
  const ready = signal(false);
  const installed = signal(isInstalled(view));
  view.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as BeforeInstallPromptEvent;
    ready.value = true;
  });
  view.addEventListener('appinstalled', () => {
    installed.value = true;
    ready.value = false;
  });
  return {
    ready, installed,
    ask: async () => {
      const given = offer;
      offer = undefined;
      ready.value = false;
      await given?.prompt();
    },
  };
}

export const InstallPromptContext = createContext<InstallPrompt | undefined>(undefined);
