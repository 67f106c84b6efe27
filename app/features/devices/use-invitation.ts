import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { DevicesError, Invitation, OwnDevices } from '../../hooks/own-devices.ts';

interface Inviting {
  readonly invitation: ReadonlySignal<Invitation | undefined>;
  readonly error: ReadonlySignal<DevicesError | undefined>;
  readonly again: () => void;
  /** The other device is in: leaving the screen takes nothing back. */
  readonly keep: () => void;
}

/** Asks for an invitation while the screen stands, and takes it back when she leaves: an open door is never forgotten. */
export function useInvitation(devices: OwnDevices): Inviting {
  const invitation = useSignal<Invitation | undefined>(undefined);
  const error = useSignal<DevicesError | undefined>(undefined);
  const open = useRef<Invitation | undefined>(undefined);
  const left = useRef(false);
  const again = (): void => {
    open.current?.cancel();
    open.current = undefined;
    invitation.value = undefined;
    error.value = undefined;
    void devices.invite().then((made) => {
      if (!made.ok) error.value = made.error;
      else if (left.current) made.value.cancel();
      else {
        open.current = made.value;
        invitation.value = made.value;
      }
    });
  };
  useEffect(() => {
    again();
    return () => {
      left.current = true;
      open.current?.cancel();
    };
  }, []);
  return { invitation, error, again, keep: () => { open.current = undefined; } };
}
