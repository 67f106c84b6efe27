import type { DeviceName } from './device-entities.ts';
import { text } from './field-readers.ts';
import type { RecordState } from './record.ts';

export const LONGEST_DEVICE_NAME = 40;

/** Nothing without a name: then it is called what it was called when it came. */
export function readDeviceName(state: RecordState): DeviceName | undefined {
  const name = text(state, 'name', LONGEST_DEVICE_NAME);
  return name === undefined ? undefined : { name };
}
