/** Who has streams open. Each costs memory and a socket. */
export interface WatchPlaces {
  /** False when that address has as many as it may. */
  readonly hasRoom: (address: string) => boolean;
  /** Ends the oldest of a device that opens one too many: a phone that comes back does not know that its old one is still open. */
  readonly enter: (address: string, devices: readonly string[], end: () => void) => () => void;
}

/** Two tabs, and what a line that broke leaves open for a while. */
export const WATCHES_PER_DEVICE = 4;

export interface WatchLimits { readonly perAddress: number; readonly perDevice: number }

export function createWatchPlaces({ perAddress, perDevice }: WatchLimits): WatchPlaces {
  const addresses = new Map<string, number>();
  const ends = new Map<string, Set<() => void>>();
  const count = (address: string, by: number): void => {
    const now = (addresses.get(address) ?? 0) + by;
    if (now > 0) addresses.set(address, now);
    else addresses.delete(address);
  };
  return {
    hasRoom: (address) => (addresses.get(address) ?? 0) < perAddress,
    enter: (address, devices, end) => {
      count(address, 1);
      for (const device of devices) {
        const open = ends.get(device) ?? new Set();
        ends.set(device, open.add(end));
        if (open.size > perDevice) open.values().next().value!();
      }
      let isIn = true;
      return () => {
        if (!isIn) return;
        isIn = false;
        count(address, -1);
        for (const device of devices) {
          ends.get(device)?.delete(end);
          if (ends.get(device)?.size === 0) ends.delete(device);
        }
      };
    },
  };
}
