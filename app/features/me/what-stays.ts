import type { Services } from '../../services.ts';

/** What a wipe of this device cannot take along, because it lies somewhere else. */
export interface WhatStays {
  /** Another device of hers goes on with everything. */
  readonly otherDevices: boolean;
  /** Sealed at the hub, and opened by this device only. */
  readonly atHub: boolean;
  /** Lines with somebody at the other end, who hears nothing of the wipe, and teams that she is still in. */
  readonly lines: number;
  readonly teams: number;
}

export function whatStays({ devices, records }: Pick<Services, 'devices' | 'records'>): WhatStays {
  const otherDevices = devices.list.value.some(({ isThis }) => !isThis);
  const shared = (kind: 'line' | 'team'): number => records.list(kind).filter(({ space }) => space !== undefined).length;
  return {
    otherDevices,
    atHub: !otherDevices && devices.status.value.state !== 'alone',
    // Another device of hers keeps her place in them.
    lines: otherDevices ? 0 : shared('line'),
    teams: otherDevices ? 0 : shared('team'),
  };
}
