import { isCount } from './counts.ts';
import { isSpaceId } from './ids.ts';

/** The last frame of a pull. */
export interface PullEnd {
  /** 16 bytes as base64url. */
  readonly store: string;
  readonly head: number;
  readonly mhead: number;
  /** There is more after the last seq of this page. */
  readonly more: boolean;
}


export const encodePullEnd = (end: PullEnd): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(end));

export function parsePullEnd(bytes: Uint8Array): PullEnd | undefined {
  try {
    const end = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Partial<Record<keyof PullEnd, unknown>> | null;
    // A store is named like a space: 16 bytes.
    return isSpaceId(end?.store) && isCount(end.head) && isCount(end.mhead) && typeof end.more === 'boolean' ? (end as unknown as PullEnd) : undefined;
  } catch {
    return undefined;
  }
}
