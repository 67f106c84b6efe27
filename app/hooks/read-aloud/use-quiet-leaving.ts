import { useEffect } from 'preact/hooks';
import { useHush } from '../use-hush.ts';
import type { Reader } from './reader.ts';

/** Who leaves, hides or closes what is read aloud, or goes to safety over it, hears no more of it: a voice goes on over a page that is gone. */
export function useQuietLeaving(reader: Reader | undefined): void {
  useHush(() => reader?.stop());
  useEffect(() => () => reader?.stop(), [reader]);
}
