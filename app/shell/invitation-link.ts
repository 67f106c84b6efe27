const MARK = '#t=';
const KEY = 'drempel.device-link';
const ARRIVED = 'drempel:device-link';

function keep(storage: Storage): boolean {
  if (!location.hash.startsWith(MARK)) return false;
  try {
    storage.setItem(KEY, location.hash.slice(MARK.length));
  } catch {
    // She can still type the code.
  }
  history.replaceState(history.state, '', '/');
  return true;
}

/**
 * A scanned link carries the code of the other device behind the `#`, which no server sees. It is out of the address bar
 * before anything is drawn, and waits in this tab until the app is open. It may land in the app that is open already: the
 * same page, with one entry of history more, which is taken away.
 */
export function watchDeviceLink(storage: Storage): void {
  keep(storage);
  addEventListener('drempel:exit', () => storage.removeItem(KEY));
  addEventListener('hashchange', () => {
    if (!keep(storage)) return;
    addEventListener('popstate', () => dispatchEvent(new Event(ARRIVED)), { once: true });
    history.back();
  });
}

/** Gives each code once, as soon as somebody who opened the app is there to use it. Gives back how to stop. */
export function followDeviceLink(storage: Storage, open: (code: string) => void): () => void {
  const take = (): void => {
    const code = storage.getItem(KEY);
    storage.removeItem(KEY);
    if (code) open(code);
  };
  take();
  addEventListener(ARRIVED, take);
  return () => removeEventListener(ARRIVED, take);
}
