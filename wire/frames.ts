import { type Bytes, createReader, joinBytes, u32 } from './bytes.ts';
import { LIMITS } from './limits.ts';

export const FRAME = { entry: 1, part: 2, manifest: 3, commit: 4, end: 9 } as const;
export type FrameName = keyof typeof FRAME;

export interface Frame {
  readonly type: FrameName;
  readonly bytes: Bytes;
}

/** A pull puts the seq before the bytes of these. */
const SEQ_BYTES = 4;
const LARGEST: Readonly<Record<FrameName, number>> = {
  entry: LIMITS.entry, part: LIMITS.part, manifest: LIMITS.manifest + SEQ_BYTES, commit: LIMITS.commit + SEQ_BYTES, end: 1024,
};
const NAMES = new Map<number, FrameName>(Object.entries(FRAME).map(([name, number]) => [number, name as FrameName]));

export const encodeFrames = (frames: readonly Frame[]): Bytes =>
  joinBytes(frames.flatMap(({ type, bytes }) => [[FRAME[type]], u32(bytes.length), bytes]));

/**
 * The frames that are whole. `rest` tells why it ended: with nothing left, in the middle of one, or at one that cannot be.
 * `most`: who judges each by itself reads larger ones than there may be, up to this.
 */
export function decodeFrames(bytes: Uint8Array, most = 0): { readonly frames: readonly Frame[]; readonly rest: 'none' | 'cut' | 'bad' } {
  const reader = createReader(bytes);
  const frames: Frame[] = [];
  while (reader.left() > 0) {
    const type = NAMES.get(reader.u8()!);
    if (!type) return { frames, rest: 'bad' };
    const length = reader.u32();
    if (length === undefined) return { frames, rest: 'cut' };
    if (length > Math.max(LARGEST[type], most)) return { frames, rest: 'bad' };
    const content = reader.take(length);
    if (!content) return { frames, rest: 'cut' };
    frames.push({ type, bytes: content });
  }
  return { frames, rest: 'none' };
}

export const withSeq = (seq: number, bytes: Uint8Array): Bytes => joinBytes([u32(seq), bytes]);

/** Undefined when there is not even a seq. */
export function splitSeq(bytes: Uint8Array): { readonly seq: number; readonly bytes: Bytes } | undefined {
  const reader = createReader(bytes);
  const seq = reader.u32();
  return seq === undefined ? undefined : { seq, bytes: reader.take(reader.left())! };
}
