import { useEffect } from 'preact/hooks';
import type { Reader } from './reader.ts';

/** Who leaves, hides or closes what is read aloud, or goes to safety over it, hears no more of it: a voice goes on over a page that is gone. */
export function useQuietLeaving(reader: Reader | undefined): void {
  useEffect(() => {
    if (!reader) return;
    const leave = (): void => { if (document.visibilityState === 'hidden') reader.stop(); };
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', reader.stop);
    addEventListener('drempel:hush', reader.stop);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', reader.stop);
      removeEventListener('drempel:hush', reader.stop);
      reader.stop();
    };
  }, [reader]);
}
