import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Rescue } from '../hooks/rescue.ts';
import type { Shown } from '../hooks/shown.ts';
import type { Phase, Services } from '../services.ts';
import type { StorageError } from '../storage/storage-error.ts';
import type { QuickExit } from './quick-exit.ts';
import type { SafetyDoor } from './safety-door.ts';

export type Trouble = StorageError['type'] | 'slow' | 'no-crypto' | 'no-indexeddb';

/** What the outermost frame follows. */
export interface RootState {
  readonly phase: Signal<Phase>;
  readonly session: Signal<Services | undefined>;
  /** Changed by its door alone. */
  readonly safety: Signal<boolean>;
  readonly door: SafetyDoor;
  /** A call that she started on the safety screen. In memory, and over a lock: see `safety-mark.ts`. */
  readonly call: Signal<'none' | 'calling' | 'back'>;
  /** What lies on the table for the parent's eyes, in front of the open app. */
  readonly shown: Signal<Shown | undefined>;
  readonly trouble: Signal<Trouble | undefined>;
  /** Present when the store was thrown away while everything is still in memory: nothing may make the page start anew. */
  readonly rescue: Signal<Rescue | undefined>;
  /** Present when a new version waits for her word; calling it takes the new version in. */
  readonly update: Signal<(() => void) | undefined>;
  /** Stands in the top bar while the app is open. */
  readonly aside: Signal<ComponentChildren>;
  /** What may come up over whatever is shown: in a hidden screen it would block what is seen. */
  readonly onTop: Signal<ComponentChildren>;
  readonly quickExit: QuickExit;
}
