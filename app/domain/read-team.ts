import type { Team } from './team-entities.ts';
import { text, valueOf } from './field-readers.ts';
import type { TeamSpace } from './ids.ts';
import { TEXT_LIMITS } from './limits.ts';
import { readSpace } from './read-line.ts';
import type { RecordState } from './record.ts';

export const readTeam = (state: RecordState): Team => ({
  name: text(state, 'name', TEXT_LIMITS.team) ?? '',
  space: readSpace(valueOf(state, 'space')) as TeamSpace | undefined,
  person: readSpace(valueOf(state, 'person')),
});
