import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';

interface SheetFrame {
  /** What can be tapped from everywhere: the platform lets nothing outside an open dialog be reached, so each sheet has it once more. */
  readonly bar: () => ComponentChildren;
  readonly closeLabel: () => string;
}

/** What the app puts around every sheet. A file of its own, because no sheet comes with the first screen. */
export const SheetFrameContext = createContext<SheetFrame | undefined>(undefined);
