import type { SyncOutcome } from './sync-space.ts';
import type { TransportError } from './transport.ts';

export interface LoopDeps {
  readonly sync: (thorough: boolean) => Promise<SyncOutcome>;
  /** Listens for nudges; undefined while there is nothing to listen for. Gives what ends it. */
  readonly watch: (onLook: () => void, onEnd: (error: TransportError) => void) => (() => void) | undefined;
  readonly onOutcome: (outcome: SyncOutcome) => void;
  /** Something that nobody expected: told, and then tried again like a line that is down, or nothing would ever be sent again. */
  readonly onFault: (error: unknown) => void;
  /** Calls back after so many milliseconds; gives what calls it off. */
  readonly later: (ms: number, work: () => void) => () => void;
  /** From 0 up to 1. */
  readonly dice: () => number;
}

export interface SyncLoop {
  /** Something was written: soon, together with what follows. What takes back what others have: at once, also while the line is thought to be down. */
  readonly edited: (takesBack?: boolean) => void;
  /** The app came to the front, the internet came back, another device said "look". */
  readonly now: () => void;
  readonly stop: () => void;
}

/** What is written in one go leaves as one commit. */
export const IDLE_MS = 2_000;
export const FIRST_PAUSE_MS = 5_000;
export const LONGEST_PAUSE_MS = 5 * 60_000;
/** Whoever is first does for all what several devices heard of in one moment. */
export const DUE_SPREAD_MS = 60_000;
/** A stream that stands for so long works; shorter, and something on the way cuts it. */
const STEADY_MS = LONGEST_PAUSE_MS;

type Stopped = NonNullable<SyncOutcome['stopped']>;

/** Only she or somebody else can mend these: trying again by itself would be noise. */
export const isFinal = (stopped: Stopped): boolean => stopped.type === 'refused' || stopped.type === 'bad-code' || stopped.type === 'locked' || stopped.type === 'lost';

/** Between half and one and a half times as long, so that a thousand phones do not come back in the same second. */
const spread = (ms: number, dice: () => number): number => Math.round(ms * (0.5 + dice()));

/** Up to half as long again: never sooner than the hub asked for, and not everybody at the end of the same second. */
const spreadOn = (ms: number, dice: () => number): number => Math.round(ms * (1 + dice() / 2));

/** A hub that cannot now asks everybody for the same few seconds: who hears so again and again comes less and less often, as where the line is down. */
function pauseAfter(why: Stopped | TransportError, failures: number, dice: () => number): number {
  const usual = spread(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures), dice);
  if (why.type !== 'slow-down') return usual;
  return why.once ? why.retryAfterMs : Math.max(usual, spreadOn(why.retryAfterMs, dice));
}

/**
 * The line for nudges. How often it was cut counts apart: where something on the way cuts streams and lets requests pass, each
 * good look would begin the count anew, for ever.
 */
function createStream(watch: LoopDeps['watch'], later: LoopDeps['later']) {
  let cuts = 0;
  let endWatch: (() => void) | undefined;
  let callOffSteady: (() => void) | undefined;
  const forgive = (): void => { cuts = 0; };
  return {
    cuts: () => cuts,
    forgive,
    listen: (onLook: () => void, onEnd: (error: TransportError) => void): void => {
      if (endWatch) return;
      let isOver = false;
      const end = watch(onLook, (error) => {
        isOver = true;
        endWatch = undefined;
        callOffSteady?.();
        cuts += 1;
        onEnd(error);
      });
      if (!end || isOver) return;
      endWatch = end;
      callOffSteady = later(STEADY_MS, forgive);
    },
    stop: () => {
      callOffSteady?.();
      endWatch?.();
    },
  };
}

/** A fault that nobody expected is told, and counts as a run that came to nothing. */
const syncOrTell = ({ sync, onFault }: Pick<LoopDeps, 'sync' | 'onFault'>, thorough: boolean): Promise<SyncOutcome> =>
  sync(thorough).catch((error: unknown) => {
    onFault(error);
    return { stopped: { type: 'broken' }, reports: [], waiting: 0 };
  });

/** When to look and to send: at once, after an edit, on a nudge, and less and less often while the line is down. Never in anybody's way. */
export function createSyncLoop({ sync, watch, onOutcome, onFault, later, dice }: LoopDeps): SyncLoop {
  let stopped = false;
  let running = false;
  let again = false;
  let failures = 0;
  let first = true;
  /** A run that was stopped is tried again at its hour, which may be soon. */
  let retries = false;
  /** What was taken back waits for nothing that is written after it. */
  let hurries = false;
  let callOff: (() => void) | undefined;
  const stream = createStream(watch, later);

  const plan = (ms: number): void => {
    callOff?.();
    callOff = stopped ? undefined : later(ms, () => void run());
  };
  const pause = (why: Stopped | TransportError): void => plan(pauseAfter(why, failures + stream.cuts(), dice));
  const onEnd = (error: TransportError): void => { if (!retries) pause(error); };
  const listen = (): void => { if (!stopped) stream.listen(() => plan(0), onEnd); };
  const settle = (outcome: SyncOutcome): void => {
    onOutcome(outcome);
    if (again) return plan(0);
    if (!outcome.stopped) {
      failures = 0;
      if (outcome.dueInMs !== undefined) plan(Math.round(outcome.dueInMs + DUE_SPREAD_MS * dice()));
      return listen();
    }
    retries = !isFinal(outcome.stopped);
    if (retries) pause(outcome.stopped);
    failures += 1;
  };
  const run = async (): Promise<void> => {
    callOff = undefined;
    retries = false;
    hurries = false;
    again ||= running;
    if (stopped || running) return;
    running = true;
    again = false;
    const outcome = await syncOrTell({ sync, onFault }, first);
    first &&= outcome.stopped !== undefined;
    running = false;
    if (!stopped) settle(outcome);
  };
  return {
    // An edit while one waits for the line to come back changes nothing about when to try.
    edited: (takesBack = false) => {
      hurries ||= takesBack;
      if (hurries || failures === 0 || !callOff) plan(hurries ? 0 : IDLE_MS);
    },
    now: () => {
      failures = 0;
      stream.forgive();
      plan(0);
    },
    stop: () => {
      stopped = true;
      callOff?.();
      stream.stop();
    },
  };
}
