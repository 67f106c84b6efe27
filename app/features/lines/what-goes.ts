import type { LineStatus } from '../../hooks/short-lines.ts';

/** What ending this line from here takes away. */
export type WhatGoes =
  /** What is here, and what lies at the hub. */
  | 'here-and-hub'
  /** The keys are on another device, or were lost with one: the hub and the other end keep theirs. */
  | 'here-only'
  /** It was over before, or how it stands is not known yet: nothing is promised about the hub. */
  | 'here';

export function whatGoes(status: LineStatus | undefined): WhatGoes {
  if (status?.state === 'elsewhere') return 'here-only';
  return status === undefined || (status.state === 'stopped' && status.why === 'removed') ? 'here' : 'here-and-hub';
}
