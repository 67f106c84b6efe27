import { useEffect, useState } from 'preact/hooks';

export type Loaded<Module> = Module | 'loading' | 'failed';

/** Loads a part of the app when it is first needed. Offline it comes from the worker; failing is a state, not a crash. */
export function useModule<Module>(load: () => Promise<Module>, key: string): Loaded<Module> {
  const [state, setState] = useState<{ key: string; value: Loaded<Module> }>({ key, value: 'loading' });
  useEffect(() => {
    let gone = false;
    const show = (value: Loaded<Module>): void => { if (!gone) setState({ key, value }); };
    load().then(show, () => show('failed'));
    return () => { gone = true; };
  }, [key]);
  return state.key === key ? state.value : 'loading';
}
