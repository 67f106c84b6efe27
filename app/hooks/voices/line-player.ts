import { SILENCE } from './silence.ts';

export interface LinePlayer {
  /** Inside the tap: WebKit lets a page be heard only through what was started there. One player then, and silence first. */
  readonly begin: () => void;
  /** Resolves when all of it was heard; throws what the browser says when it cannot be. */
  readonly play: (sound: Blob, rate: number) => Promise<void>;
  readonly stop: () => void;
}

export function createLinePlayer(createPlayer: () => HTMLAudioElement): LinePlayer {
  let audio: HTMLAudioElement | undefined;
  let address: string | undefined;
  /** To the line that is being heard, and no longer. */
  let listening: AbortController | undefined;
  const letGo = (): void => {
    if (address) URL.revokeObjectURL(address);
    address = undefined;
  };
  const load = (player: HTMLAudioElement, sound: Blob): void => {
    letGo();
    address = URL.createObjectURL(sound);
    player.src = address;
  };
  return {
    begin: () => {
      if (audio) return;
      audio = createPlayer();
      load(audio, SILENCE);
      audio.play().catch(() => undefined);
    },
    play: (sound, rate) => new Promise((resolve, reject) => {
      const player = (audio ??= createPlayer());
      listening?.abort();
      listening = new AbortController();
      const { signal } = listening;
      player.addEventListener('ended', () => resolve(), { signal });
      player.addEventListener('error', () => reject(new Error('cannot be played')), { signal });
      load(player, sound);
      // Said slower, not lower.
      player.preservesPitch = true;
      player.playbackRate = rate;
      player.play().catch(reject);
    }),
    stop: () => {
      audio?.pause();
      letGo();
    },
  };
}
