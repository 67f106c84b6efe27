import { signal } from '@preact/signals';
import { takeTurn } from '../read-aloud/one-voice.ts';
import type { Reader, SaidPlace } from '../read-aloud/reader.ts';
import { createLinePlayer } from './line-player.ts';

interface Deps {
  /** The sounds, line by line; asked for at the first word. Undefined when they are gone. */
  readonly load: () => Promise<readonly Blob[] | undefined>;
  /** This device cannot play it. */
  readonly onFail: () => void;
  readonly createPlayer: () => HTMLAudioElement;
}

/** The browser wants another tap before it lets this be heard; nothing is wrong with the sound. */
const isRefused = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotAllowedError';

/** A recorded voice, with the doors of a device's own voice: line by line, slower, once more. */
export function createRecordedReader({ load, onFail, createPlayer }: Deps): Reader {
  const speaking = signal(false);
  const said = signal<SaidPlace | undefined>(undefined);
  const player = createLinePlayer(createPlayer);
  let run = 0;
  let sounds: readonly Blob[] | undefined;
  const stop = (): void => {
    run += 1;
    player.stop();
    speaking.value = false;
    said.value = undefined;
  };
  const playFrom = async (from: number, count: number, rate: number): Promise<void> => {
    const mine = run;
    try {
      sounds ??= await load();
      if (mine !== run) return;
      if (!sounds) throw new Error('the recording is gone');
      // Read from another text its lines are not those on the screen: then it is only heard.
      const fits = sounds.length === count;
      for (const [at, sound] of [...sounds.entries()].slice(fits ? from : 0)) {
        said.value = fits ? { line: at } : undefined;
        await player.play(sound, rate);
        if (mine !== run) return;
      }
      stop();
    } catch (error) {
      // Stopping breaks a play that was just begun off as well.
      if (mine !== run) return;
      stop();
      if (!isRefused(error)) onFail();
    }
  };
  return {
    speaking, said, stop,
    voicesChanged: signal(0),
    canSpeak: () => true,
    speak: (lines, _, { from = { line: 0 }, rate = 1 } = {}) => {
      takeTurn(stop);
      stop();
      speaking.value = true;
      player.begin();
      void playFrom(from.line, lines.length, rate);
    },
  };
}
