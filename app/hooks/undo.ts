import type { MessageDescriptor } from '@lingui/core';
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Kind } from '../domain/entities.ts';
import type { RecordId, TeamRecordId } from '../domain/ids.ts';
import type { Services } from '../services.ts';
import type { PutBack } from '../vault/put-back.ts';
import type { WriteResult } from '../vault/vault.ts';

/** No shorter, however often she goes to another place: reading and deciding take longer than tapping wrong. */
export const UNDO_STAYS_MS = 20_000;

/** Something done with one tap, and how it is taken back. */
export interface Act { readonly words: MessageDescriptor; readonly back: PutBack }

/** Why the time stands still: the bar has the finger or the focus on it, or cannot be seen. */
type Hold = 'focus' | 'pointer' | 'out-of-sight';

/** What can still be taken back. Lives in memory only and is forgotten when the app locks. */
export interface Undo {
  /** The newest last. */
  readonly acts: ReadonlySignal<readonly Act[]>;
  /** True while it is told that something is back. */
  readonly isBack: ReadonlySignal<boolean>;
  readonly offer: (act: Act) => void;
  /** This act was taken back; another one may have been offered while that was being saved. */
  readonly takenBack: (act: Act) => void;
  readonly hold: (why: Hold, on: boolean) => void;
  /** She went to another place: what was there long enough stays behind. An offer never vanishes from under her finger. */
  readonly moveOn: () => void;
  readonly forget: () => void;
}

interface Timer {
  readonly now: () => number;
  /** Runs it once after so long, unless what this gives is called before. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** Counts only while nothing holds it. */
function createCountdown({ now, after }: Timer, onOver: () => void) {
  const holds = new Set<Hold>();
  let leftMs = 0;
  let startedAt = 0;
  let cancel: (() => void) | undefined;
  const pause = (): void => {
    if (!cancel) return;
    cancel();
    cancel = undefined;
    leftMs -= now() - startedAt;
  };
  const run = (): void => {
    if (cancel || holds.size > 0 || leftMs <= 0) return;
    startedAt = now();
    cancel = after(leftMs, () => {
      cancel = undefined;
      leftMs = 0;
      onOver();
    });
  };
  return {
    isOver: () => leftMs <= 0,
    start: (delayMs: number) => {
      pause();
      leftMs = delayMs;
      run();
    },
    stop: pause,
    hold: (why: Hold, on: boolean) => {
      if (on) holds.add(why);
      else holds.delete(why);
      if (on) pause();
      else run();
    },
  };
}

export function createUndo(timer: Timer): Undo {
  const acts = signal<readonly Act[]>([]);
  const isBack = signal(false);
  // A question waits for her; only the answer goes by itself.
  const countdown = createCountdown(timer, () => { isBack.value = false; });
  const forget = (): void => {
    countdown.stop();
    acts.value = [];
    isBack.value = false;
  };
  return {
    acts, isBack, forget,
    offer: (act) => {
      isBack.value = false;
      acts.value = [...acts.value, act];
      countdown.start(UNDO_STAYS_MS);
    },
    takenBack: (act) => {
      acts.value = acts.value.filter((one) => one !== act);
      isBack.value = true;
      // The button that had them is gone or says something else.
      for (const why of ['focus', 'pointer'] as const) countdown.hold(why, false);
      countdown.start(UNDO_STAYS_MS);
    },
    hold: countdown.hold,
    moveOn: () => { if (countdown.isOver()) forget(); },
  };
}

interface OneTap { readonly id: RecordId | TeamRecordId; readonly kind: Kind; readonly under?: RecordId | undefined; readonly words: MessageDescriptor }

/** Does it, and offers to take it back. */
export async function withUndo({ records, undo }: Pick<Services, 'records' | 'undo'>, { id, kind, under, words }: OneTap, work: () => Promise<WriteResult>): Promise<WriteResult> {
  const before = records.state(id);
  const done = await work();
  const after = records.state(id);
  // Locked in between: nothing is there any more, and nothing may be kept.
  if (done.ok && before && after && before !== after) undo.offer({ words, back: { id, kind, before, after, under } });
  return done;
}
