import { signal } from '@preact/signals';
import type { Reader } from '../read-aloud/reader.ts';

interface Deps {
  /** The sounds, line by line; asked for at the first word. Undefined when they are gone. */
  readonly load: () => Promise<readonly Blob[] | undefined>;
  /** This device cannot play it. */
  readonly onFail: () => void;
  readonly createPlayer: () => HTMLAudioElement;
}

/** A recorded voice, with the doors of a device's own voice: line by line, slower, once more. */
export function createRecordedReader({ load, onFail, createPlayer }: Deps): Reader {
  const speaking = signal(false);
  const line = signal<number | undefined>(undefined);
  let run = 0;
  let player: HTMLAudioElement | undefined;
  let address: string | undefined;
  let sounds: readonly Blob[] | undefined;
  const letGo = (): void => {
    player?.pause();
    player = undefined;
    if (address) URL.revokeObjectURL(address);
    address = undefined;
  };
  const stop = (): void => {
    run += 1;
    letGo();
    speaking.value = false;
    line.value = undefined;
  };
  const playOne = (sound: Blob, rate: number): Promise<void> => new Promise((resolve, reject) => {
    letGo();
    player = createPlayer();
    address = URL.createObjectURL(sound);
    player.addEventListener('ended', () => resolve());
    player.addEventListener('error', () => reject(new Error('cannot be played')));
    player.src = address;
    // Said slower, not lower.
    player.preservesPitch = true;
    player.playbackRate = rate;
    player.play().catch(reject);
  });
  const playFrom = async (from: number, count: number, rate: number): Promise<void> => {
    const mine = run;
    try {
      sounds ??= await load();
      if (mine !== run) return;
      if (!sounds) throw new Error('the recording is gone');
      // Read from another text its lines are not those on the screen: then it is only heard.
      const fits = sounds.length === count;
      for (const [at, sound] of [...sounds.entries()].slice(fits ? from : 0)) {
        line.value = fits ? at : undefined;
        await playOne(sound, rate);
        if (mine !== run) return;
      }
      stop();
    } catch {
      // Stopping breaks a play that was just begun off as well.
      if (mine !== run) return;
      stop();
      onFail();
    }
  };
  return {
    speaking, line, stop,
    voicesChanged: signal(0),
    canSpeak: () => true,
    speak: (lines, _, { from = 0, rate = 1 } = {}) => {
      stop();
      speaking.value = true;
      void playFrom(from, lines.length, rate);
    },
  };
}
