import type { DeviceName } from './device-entities.ts';
import { text, valueOf } from './field-readers.ts';
import type { Json, RecordState } from './record.ts';

export const LONGEST_DEVICE_NAME = 40;

const DEVICE = /^[\w-]{11}$/;
/** Each copy of a copy has one more. */
const MOST_NAMES = 64;

function readDevices(value: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = value.filter((id): id is string => typeof id === 'string' && DEVICE.test(id));
  return ids.length > 0 ? ids.slice(0, MOST_NAMES) : undefined;
}

/** Without a name it is called what it was called when it came. */
export function readDeviceName(state: RecordState): DeviceName | undefined {
  const name = text(state, 'name', LONGEST_DEVICE_NAME);
  const formerly = readDevices(valueOf(state, 'formerly'));
  return name === undefined && !formerly ? undefined : { name, formerly };
}
