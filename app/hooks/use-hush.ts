import { useEffect, useRef } from 'preact/hooks';

/** Out of sight, on a page that is gone or behind a call for help nothing speaks and nothing listens. */
export function useHush(stop: () => void): void {
  const latest = useRef(stop);
  latest.current = stop;
  useEffect(() => {
    const now = (): void => latest.current();
    const onHide = (): void => { if (document.visibilityState === 'hidden') now(); };
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', now);
    addEventListener('drempel:hush', now);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', now);
      removeEventListener('drempel:hush', now);
    };
  }, []);
}
