import type { KnownDoctor } from './added-entities.ts';
import { valueOf } from './field-readers.ts';
import { nightDoctor } from './night-doctor.ts';
import type { RecordState } from './record.ts';

/** Nothing for a number that cannot be a doctor's: none is better than a wrong one. */
export function readNightDoctor(state: RecordState): KnownDoctor | undefined {
  const doctor = nightDoctor(valueOf(state, 'doctor'));
  return doctor && { doctor };
}
