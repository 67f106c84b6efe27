import { useMemo, useRef } from 'preact/hooks';
import type { Reader } from '../read-aloud/reader.ts';
import { useQuietLeaving } from '../read-aloud/use-quiet-leaving.ts';
import { createRecordedReader } from './recorded-reader.ts';

/** One recording to be played: `name` tells when it is another one. Falls silent when she leaves. */
export function useRecordedReader(load: () => Promise<readonly (Blob | undefined)[] | undefined>, onFail: () => void, name: string, between?: Reader): Reader {
  const latest = useRef({ load, onFail });
  latest.current = { load, onFail };
  const reader = useMemo(() => createRecordedReader({ load: () => latest.current.load(), onFail: () => latest.current.onFail(), createPlayer: () => new Audio(), between }), [name, between]);
  useQuietLeaving(reader);
  return reader;
}
