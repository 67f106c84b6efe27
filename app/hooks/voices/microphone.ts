import type { SpokenLine } from '../../domain/recording.ts';
import { MOST_LINE_MS, soundTypeOf } from '../../domain/recording.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';

/** Why nothing can be recorded: she or the phone said no, there is none, another app has it, or this browser cannot. */
export type MicrophoneError = { readonly type: 'refused' | 'none' | 'busy' | 'unsupported' };

export interface Take { readonly line: SpokenLine; readonly bytes: Uint8Array }

/** The open microphone; the phone shows that it is on until it is closed. */
export interface Microphone {
  /** `onSound` is called once, when enough came in to be heard again. */
  readonly begin: (onSound: () => void) => void;
  /** The line that was begun; undefined when nothing came in, or when it went on for longer than any line takes. */
  readonly end: () => Promise<Take | undefined>;
  readonly close: () => void;
}

const OPUS_FIRST = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
/** One voice, clearly: about 3 kB a second. */
const BITS_PER_SECOND = 24_000;
/** Less than this is a tap by mistake: a sound without a word, which some phones cannot even play. */
const SLICE_MS = 300;

function errorOf(error: unknown): MicrophoneError {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return { type: 'refused' };
  return { type: name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy' };
}

async function takeOf(chunks: readonly Blob[], ms: number): Promise<Take | undefined> {
  const bytes = new Uint8Array(await new Blob([...chunks]).arrayBuffer());
  const type = soundTypeOf(bytes);
  return type && { line: { type, ms: Math.max(0, Math.min(MOST_LINE_MS, Math.round(ms))), size: bytes.length }, bytes };
}

/** Asks for the microphone and keeps it open over all lines, so that it is asked once. `now` counts milliseconds. */
export async function openMicrophone(now: () => number): Promise<Result<Microphone, MicrophoneError>> {
  const mimeType = 'MediaRecorder' in globalThis ? OPUS_FIRST.find((type) => MediaRecorder.isTypeSupported(type)) : undefined;
  // Absent on a page that is not secure.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!mimeType || !devices) return err({ type: 'unsupported' });
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
  } catch (error) {
    return err(errorOf(error));
  }
  let running: { readonly recorder: MediaRecorder; readonly chunks: Blob[]; readonly from: number } | undefined;
  let tooLong: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    clearTimeout(tooLong);
    if (running?.recorder.state === 'recording') running.recorder.stop();
    running = undefined;
  };
  return ok({
    begin: (onSound) => {
      drop();
      // Taken away meanwhile, by a call or by pulling out a plug: nothing will be heard.
      if (!stream.active) return;
      const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
      const chunks: Blob[] = [];
      recorder.addEventListener('dataavailable', ({ data }) => {
        chunks.push(data);
        if (chunks.length === 1 && data.size > 0 && recorder.state === 'recording') onSound();
      });
      recorder.start(SLICE_MS);
      running = { recorder, chunks, from: now() };
      tooLong = setTimeout(() => { if (recorder.state === 'recording') recorder.stop(); }, MOST_LINE_MS);
    },
    end: async () => {
      const mine = running;
      running = undefined;
      clearTimeout(tooLong);
      if (!mine || mine.recorder.state !== 'recording') return undefined;
      const ms = now() - mine.from;
      const stopped = new Promise((resolve) => { mine.recorder.addEventListener('stop', resolve); });
      mine.recorder.stop();
      await stopped;
      return takeOf(mine.chunks, ms);
    },
    close: () => {
      drop();
      for (const track of stream.getTracks()) track.stop();
    },
  });
}
