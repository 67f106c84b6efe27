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
  const watch = (registration: ServiceWorkerRegistration): void => {
    // The first worker waits for a moment too, and WebKit may tell so only after it took over. It is no update: taking it
    // for one reloads the page in the middle of writing down the code.
    const first = registration.active ? null : (registration.installing ?? registration.waiting);
    const offer = (waiting: ServiceWorker | null): void => {
      if (waiting && waiting !== first && serviceWorker.controller) update.value = () => waiting.postMessage({ type: 'skip-waiting' });
    };
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
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
