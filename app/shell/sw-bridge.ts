import type { Signal } from '@preact/signals';

/** Where there is no worker (private window, plain http) the app works on, only not offline. */
export const workerPossible = (): boolean => 'serviceWorker' in navigator;

/**
 * Registers the worker after the first screen. A new version waits until she says so: `update` then holds what takes it
 * in, which reloads every tab of this app.
 */
export function registerWorker(url: string, update: Signal<(() => void) | undefined>): void {
  if (!workerPossible() || !import.meta.env.PROD) return;
  const { serviceWorker } = navigator;
  let reloading = false;
  serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker takes over silently; a later one only comes after her word, so reloading is expected.
    if (reloading || !update.value) return;
    reloading = true;
    location.reload();
  });
  // On a first visit the first worker comes, waits and takes over under this page, and WebKit may tell so late and by
  // another object. It is no update: taking it for one reloads the page under her first tap.
  const isFirstVisit = serviceWorker.controller === null;
  const watch = (registration: ServiceWorkerRegistration): void => {
    const offer = (waiting: ServiceWorker | null): void => {
      if (waiting && serviceWorker.controller) update.value = () => waiting.postMessage({ type: 'skip-waiting' });
    };
    if (!isFirstVisit) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing, active } = registration;
      // Without one at work already this is the first.
      if (!active) return;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') offer(registration.waiting);
      });
    });
    const look = (): void => { if (document.visibilityState === 'visible' && navigator.onLine) void registration.update().catch(() => undefined); };
    document.addEventListener('visibilitychange', look);
  };
  // Without a worker nothing is lost but offline; the lock and safety screens say so where it matters.
  const register = (): void => { void serviceWorker.register(url, { updateViaCache: 'none' }).then(watch).catch(() => undefined); };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

/** Whether the app will open without the internet next time. */
export async function opensOffline(): Promise<boolean> {
  if (!import.meta.env.PROD) return true;
  if (!workerPossible()) return false;
  return navigator.serviceWorker.getRegistration().then(Boolean, () => false);
}

/** Every worker of this address, to take them away when she leaves. */
export const findWorkers = async (): Promise<readonly ServiceWorkerRegistration[]> =>
  workerPossible() ? navigator.serviceWorker.getRegistrations().catch(() => []) : [];
