import type { Post } from './device-entities.ts';
import { text } from './field-readers.ts';
import type { RecordState } from './record.ts';

const LONGEST_ID = 22;
const LONGEST_IDENTITY = 600;

/** Nothing when it does not say whose place it is, and where. */
export function readPost(state: RecordState): Post | undefined {
  const [space, device, owner] = ['space', 'device', 'owner'].map((field) => text(state, field, LONGEST_ID));
  if (space === undefined || device === undefined || owner === undefined) return undefined;
  return { space, device, owner, identity: text(state, 'identity', LONGEST_IDENTITY) };
}
