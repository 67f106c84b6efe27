import type { Bytes } from '../crypto/bytes.ts';
import type { Result } from '../domain/result.ts';
import type { HeadAnswer, HeadQuestion } from '../../wire/heads.ts';
import type { SpaceDevice, SpaceId } from '../../wire/ids.ts';
import type { PullEnd } from '../../wire/pull-end.ts';
import type { PushResult } from '../../wire/push-result.ts';

/** Who asks, in one space. */
export interface Credentials {
  readonly space: SpaceId;
  readonly device: SpaceDevice;
  readonly token: Bytes;
}

export type TransportError =
  /** No answer, a broken one, or one from something that is not a hub (a hotel's login page). */
  | { readonly type: 'offline' }
  /** The hub is there but cannot now. `once`: it is not busy, and is asked again at that hour, however often something failed before. */
  | { readonly type: 'slow-down'; readonly retryAfterMs: number; readonly once?: true }
  /** The hub does not know this device, or not any more; with which database it answered that. */
  | { readonly type: 'refused'; readonly store?: string }
  /** The organisation's code is not accepted. */
  | { readonly type: 'bad-code' }
  /** The space or the organisation has used up its room. */
  | { readonly type: 'no-room' }
  /** The hub's own disk is full: nobody here can do anything about it. */
  | { readonly type: 'hub-full' }
  | { readonly type: 'too-big' }
  | { readonly type: 'not-found' }
  /** Somebody else was first. */
  | { readonly type: 'filled' };

export type PulledItem =
  | { readonly type: 'manifest' | 'commit'; readonly seq: number; readonly bytes: Bytes }
  | { readonly type: 'part'; readonly bytes: Bytes };

export interface PulledPage {
  /** Which hub database answered. */
  readonly store: string;
  readonly entries: readonly Bytes[];
  readonly items: readonly PulledItem[];
  /** 'cut': the answer broke off; what is here came whole. */
  readonly end: PullEnd | 'cut';
  /** The hub's clock, in milliseconds. */
  readonly at?: number;
  /** The same answer goes on, or may: to be read on or dropped. Only where pieces were asked for; then `end` is 'cut', and no piece ends with a manifest. */
  readonly rest?: { readonly read: () => Promise<Result<PulledPage, TransportError>>; readonly drop: () => void };
}

export interface HeadsSeen {
  /** Which hub database answered: the same numbers in another one say nothing. */
  readonly store: string;
  readonly answers: readonly HeadAnswer[];
  /** The hub's clock, in milliseconds. */
  readonly at?: number;
}

export interface PullQuestion {
  readonly after: number;
  /** How many entries are known. */
  readonly entries: number;
  readonly have?: { readonly snapshot: string; readonly parts: number };
  /** Hand the answer out as it comes: what is here can be stored while the rest is under way. */
  readonly pieces?: boolean;
}

export type PushedFrame = { readonly type: 'entry' | 'part' | 'manifest' | 'commit'; readonly bytes: Bytes };
export type BoxSlot = 'guest' | 'host';

/** The hub as the engine sees it. Never throws; what can go wrong is a value. */
export interface Transport {
  /** True when it was made, false when it is there already. */
  readonly createSpace: (entries: readonly Bytes[], code: string) => Promise<Result<boolean, TransportError>>;
  /** One look at many spaces. Only of those that are not as was asked there is an answer. */
  readonly heads: (questions: readonly HeadQuestion[]) => Promise<Result<HeadsSeen, TransportError>>;
  readonly pull: (who: Credentials, question: PullQuestion) => Promise<Result<PulledPage, TransportError>>;
  /** One result per frame, in order. `outlives`: goes on when the page goes, as far as the browser has room for it. */
  readonly push: (who: Credentials, frames: readonly PushedFrame[], how?: { readonly outlives: boolean }) => Promise<Result<readonly PushResult[], TransportError>>;
  readonly openBox: (who: Credentials, box: Bytes, hours: number) => Promise<Result<void, TransportError>>;
  readonly closeBox: (who: Credentials, box: Bytes) => Promise<Result<void, TransportError>>;
  readonly putLetter: (box: Bytes, slot: BoxSlot, letter: Bytes) => Promise<Result<void, TransportError>>;
  /** Undefined when there is none yet. */
  readonly getLetter: (box: Bytes, slot: BoxSlot) => Promise<Result<Bytes | undefined, TransportError>>;
  readonly deleteSpace: (who: Credentials) => Promise<Result<void, TransportError>>;
  /**
   * Calls back when one of the spaces may have changed. Ends by itself when the line goes, telling why; the caller
   * opens it again. Gives the function that ends it.
   */
  readonly watch: (questions: readonly HeadQuestion[], onLook: () => void, onEnd: (error: TransportError) => void) => () => void;
}
