import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Result } from '../../domain/result.ts';
import { useServices } from '../../services.ts';
import type { DevicesError, Invitation } from '../own-devices.ts';

export interface Inviting {
  readonly invitation: ReadonlySignal<Invitation | undefined>;
  readonly error: ReadonlySignal<DevicesError | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly again: () => void;
  /** The guest is in: leaving the screen takes nothing back. */
  readonly keep: () => void;
}

/** Asks for an invitation, at once or when told to, and takes it back when she leaves: an open door is never forgotten. */
export function useInvitation(invite: () => Promise<Result<Invitation, DevicesError>>, atOnce: boolean): Inviting {
  const { holdReturn } = useServices();
  const invitation = useSignal<Invitation | undefined>(undefined);
  const error = useSignal<DevicesError | undefined>(undefined);
  const busy = useSignal(false);
  const open = useRef<Invitation | undefined>(undefined);
  const left = useRef(false);
  const again = (): void => {
    open.current?.cancel();
    open.current = undefined;
    invitation.value = undefined;
    error.value = undefined;
    busy.value = true;
    void invite().then((made) => {
      busy.value = false;
      if (!made.ok) error.value = made.error;
      else if (left.current) made.value.cancel();
      else {
        open.current = made.value;
        invitation.value = made.value;
      }
    });
  };
  // She sends the link and calls: each time she comes back within the time of a call, and after a longer one the same door is still open.
  useEffect(() => (invitation.value ? holdReturn() : undefined), [invitation.value]);
  useEffect(() => {
    if (atOnce) again();
    return () => {
      left.current = true;
      open.current?.cancel();
    };
  }, []);
  return { invitation, error, busy, again, keep: () => { open.current = undefined; } };
}
