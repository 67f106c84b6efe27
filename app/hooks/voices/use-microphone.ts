import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import type { Microphone, MicrophoneError, Take } from './microphone.ts';
import { openMicrophone } from './microphone.ts';

interface HeldMicrophone {
  /** False when it was closed while the phone was asking, by leaving or by a call for help: then nothing listens behind her back. */
  readonly open: () => Promise<Result<boolean, MicrophoneError>>;
  /** Sound comes in since the line was begun: it can be ended. */
  readonly hears: Signal<boolean>;
  readonly begin: () => void;
  /** The line, or undefined when nothing was heard. */
  readonly end: () => Promise<Take | undefined>;
  readonly close: () => void;
}

/** A microphone that is off at the latest when its screen is gone. */
export function useMicrophone(now: () => number): HeldMicrophone {
  const held = useRef<Microphone | undefined>(undefined);
  /** Goes up with every closing: what was asked for before is not wanted any more. */
  const closings = useRef(0);
  const hears = useSignal(false);
  const close = (): void => {
    closings.current += 1;
    held.current?.close();
    held.current = undefined;
  };
  useEffect(() => close, []);
  return {
    close, hears,
    begin: () => {
      hears.value = false;
      held.current?.begin(() => { hears.value = true; });
    },
    end: async () => (hears.value ? held.current?.end() : undefined),
    open: async () => {
      const asked = closings.current;
      const opened = await openMicrophone(now);
      if (!opened.ok) return err(opened.error);
      const isWanted = closings.current === asked;
      if (isWanted) held.current = opened.value;
      else opened.value.close();
      return ok(isWanted);
    },
  };
}
