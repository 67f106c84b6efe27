import { signal } from '@preact/signals';
import { takeTurn } from '../read-aloud/one-voice.ts';
import type { Reader, SaidPlace } from '../read-aloud/reader.ts';
import { createLinePlayer } from './line-player.ts';

interface Deps {
  /** The sounds, line by line; asked for at the first word. Undefined when they are gone. A line without one is said by `between`. */
  readonly load: () => Promise<readonly (Blob | undefined)[] | undefined>;
  /** Who says what was not recorded, where the device can. */
  readonly between?: Reader | undefined;
  /** This device cannot play it. */
  readonly onFail: () => void;
  readonly createPlayer: () => HTMLAudioElement;
}

/** The browser wants another tap before it lets this be heard; nothing is wrong with the sound. */
const isRefused = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotAllowedError';

/** One line by the device, to its end; at once where it has no voice for it. */
function sayBetween(reader: Reader | undefined, line: string, language: string, rate: number): Promise<void> {
  if (!reader?.canSpeak(language)) return Promise.resolve();
  return new Promise((resolve) => {
    reader.speak([line], language, { rate });
    const leave = reader.speaking.subscribe((speaks) => {
      if (speaks) return;
      resolve();
      queueMicrotask(() => leave());
    });
  });
}

/** A recorded voice, with the doors of a device's own voice: line by line, slower, once more. */
export function createRecordedReader({ load, onFail, createPlayer, between }: Deps): Reader {
  const speaking = signal(false);
  const said = signal<SaidPlace | undefined>(undefined);
  const player = createLinePlayer(createPlayer);
  let run = 0;
  let sounds: readonly (Blob | undefined)[] | undefined;
  const stop = (): void => {
    run += 1;
    player.stop();
    between?.stop();
    speaking.value = false;
    said.value = undefined;
  };
  const playFrom = async (from: number, lines: readonly string[], languageAt: (line: number) => string, rate: number): Promise<void> => {
    const mine = run;
    try {
      sounds ??= await load();
      if (mine !== run) return;
      if (!sounds) throw new Error('the recording is gone');
      // Read from another text its lines are not those on the screen: then it is only heard.
      const fits = sounds.length === lines.length;
      for (const [at, sound] of [...sounds.entries()].slice(fits ? from : 0)) {
        said.value = fits ? { line: at } : undefined;
        if (sound) await player.play(sound, rate);
        else await sayBetween(between, lines[at] ?? '', languageAt(at), rate);
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
    speak: (lines, lang, { from = { line: 0 }, rate = 1, languages = [] } = {}) => {
      takeTurn(stop);
      stop();
      speaking.value = true;
      player.begin();
      void playFrom(from.line, lines, (line) => languages[line] ?? lang, rate);
    },
  };
}
