import { decodeFrames, type Frame, splitSeq } from '../../wire/frames.ts';
import { isSpaceId } from '../../wire/ids.ts';
import { parsePullEnd } from '../../wire/pull-end.ts';
import type { HttpAnswer } from './http-request.ts';
import type { PulledItem, PulledPage } from './transport.ts';

const itemOf = ({ type, bytes }: Frame): PulledItem | undefined => {
  if (type === 'part') return { type, bytes };
  const placed = type === 'manifest' || type === 'commit' ? splitSeq(bytes) : undefined;
  return placed && (type === 'manifest' || type === 'commit') ? { type, ...placed } : undefined;
};

type Came = Pick<HttpAnswer, 'store' | 'at' | 'whole'> & { readonly rest: 'none' | 'cut' | 'bad' };

/** Undefined when this is no answer of a hub. An answer that broke off is one as far as it goes. */
export function readFrames(frames: readonly Frame[], { store, at, whole, rest }: Came): PulledPage | undefined {
  if (!isSpaceId(store) || rest === 'bad') return undefined;
  const last = frames.at(-1);
  const isEnded = last?.type === 'end' && rest === 'none' && whole;
  const end = isEnded ? parsePullEnd(last.bytes) : undefined;
  // A frame behind the end, or an end that is none, cannot come from cutting.
  if (frames.slice(0, -1).some(({ type }) => type === 'end') || (isEnded && !end) || (end && end.store !== store)) return undefined;
  return {
    store, end: end ?? 'cut', ...(at !== undefined && { at }),
    entries: frames.filter(({ type }) => type === 'entry').map(({ bytes }) => bytes),
    items: frames.map(itemOf).filter((item) => item !== undefined),
  };
}

export function readPage({ body, ...answer }: HttpAnswer): PulledPage | undefined {
  const { frames, rest } = decodeFrames(body);
  return readFrames(frames, { ...answer, rest });
}
