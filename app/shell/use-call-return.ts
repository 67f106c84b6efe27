import { useEffect } from 'preact/hooks';
import type { RootState } from './root-state.ts';

/** Says when she is back from a call that she started on the safety screen, also when that screen came in meanwhile. */
export function useCallReturn(call: RootState['call']): void {
  useEffect(() => {
    const onBack = (): void => { if (call.peek() === 'calling' && document.visibilityState === 'visible') call.value = 'back'; };
    document.addEventListener('visibilitychange', onBack);
    addEventListener('focus', onBack);
    return () => {
      document.removeEventListener('visibilitychange', onBack);
      removeEventListener('focus', onBack);
    };
  }, []);
}
