import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Card, CardLanguage } from '../../domain/card.ts';
import type { Recording } from '../../domain/recording.ts';
import { bestRecording } from '../../domain/recording.ts';
import type { Clips } from '../../vault/clips.ts';
import type { Reader } from '../read-aloud/reader.ts';
import { createReader } from '../read-aloud/reader.ts';
import { useQuietLeaving } from '../read-aloud/use-quiet-leaving.ts';
import { soundsFor } from './consent-card.ts';
import { parentVoice } from './parent-voice.ts';
import { useRecordedReader } from './use-recorded-reader.ts';
import { saysCard } from './says-card.ts';
import { soundsOf, useRecordings } from './use-recordings.ts';

export interface CardVoice {
  /** Who reads it: a recorded person, else the device, where it can. */
  readonly reader: Reader | undefined;
  readonly device: Reader | undefined;
  /** The voices recorded to this card, in the words that it has now, that this device can play. */
  readonly recordings: readonly Recording[];
  readonly current: Recording | undefined;
  /** A recording was there and could not be played. */
  readonly hasFailed: boolean;
  /** Not every line was recorded, and the device cannot say the others. */
  readonly hasGaps: boolean;
}

/**
 * Who reads a shown card aloud. A recorded voice goes before that of the device, unless she chose otherwise. `lines` are those on
 * the table where they are not the card's own: what of them was recorded is heard so, and between them the device.
 */
export function useCardVoice(clips: Clips, card: Card | undefined, language: CardLanguage | undefined, lines?: readonly string[]): CardVoice {
  const { all } = useRecordings(clips);
  const broken = useSignal<readonly Recording['id'][]>([]);
  const device = useMemo(() => createReader(globalThis.speechSynthesis), []);
  const recordings = (all.value ?? []).filter((one) => card !== undefined && saysCard(card, one) && !broken.value.includes(one.id));
  const wanted = parentVoice.value;
  const current = language === undefined || wanted === 'device' ? undefined : bestRecording(recordings, language, wanted);
  const load = async (): Promise<readonly (Blob | undefined)[] | undefined> => {
    const sounds = current && await soundsOf(clips, current);
    return sounds && lines && language ? soundsFor(lines, language, sounds) : sounds;
  };
  const between = useMemo(() => (lines ? createReader(globalThis.speechSynthesis, () => undefined) : undefined), [lines === undefined]);
  const recorded = useRecordedReader(load, () => { if (current) broken.value = [...broken.value, current.id]; }, `${current?.id ?? ''}/${lines?.join('\n') ?? ''}`, between);
  useQuietLeaving(device);
  const hasGaps = current !== undefined && lines !== undefined && language !== undefined && device?.canSpeak(language) !== true;
  return { reader: current ? recorded : device, device, recordings, current, hasFailed: broken.value.length > 0, hasGaps };
}
