import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import type { Recording } from '../../domain/recording.ts';
import type { Clips } from '../../vault/clips.ts';

export interface Recordings {
  /** Undefined until they are looked up. */
  readonly all: Signal<readonly Recording[] | undefined>;
  readonly lookAgain: () => Promise<void>;
}

/** The recorded voices there are. One that cannot be read is as good as none: the words are still there. */
export function useRecordings(clips: Clips): Recordings {
  const all = useSignal<readonly Recording[] | undefined>(undefined);
  const lookAgain = useCallback(async () => {
    const found = await clips.list();
    all.value = found.ok ? found.value : [];
  }, [clips]);
  useEffect(() => { void lookAgain(); }, [lookAgain]);
  return { all, lookAgain };
}

export async function soundsOf(clips: Clips, recording: Recording): Promise<readonly Blob[] | undefined> {
  const found = await clips.sounds(recording);
  return found.ok ? found.value?.map((bytes, at) => new Blob([new Uint8Array(bytes)], { type: recording.lines[at]?.type ?? '' })) : undefined;
}
