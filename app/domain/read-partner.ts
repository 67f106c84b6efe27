import { LANGUAGES, PARTNER_ROLES } from './codes.ts';
import type { Partner } from './team-entities.ts';
import { codeFrom, codesFrom, dayOf, text, valueOf } from './field-readers.ts';
import { TEXT_LIMITS } from './limits.ts';
import { readWeekdays } from './read-line.ts';
import type { RecordState } from './record.ts';

const role = codeFrom(PARTNER_ROLES);
const languages = codesFrom(LANGUAGES);

/** A closed list of fields: what else may stand in such a record is never read. */
export const readPartner = (state: RecordState): Partner => ({
  firstName: text(state, 'firstName', TEXT_LIMITS.firstName) ?? '',
  organisation: text(state, 'organisation', TEXT_LIMITS.team) ?? '',
  role: role(state, 'role') ?? 'informal',
  comeFor: text(state, 'comeFor', TEXT_LIMITS.callFor),
  phone: text(state, 'phone', TEXT_LIMITS.phone),
  languages: languages(state, 'languages'),
  days: readWeekdays(valueOf(state, 'days')),
  faceFor: text(state, 'faceFor', TEXT_LIMITS.team),
  leftOn: dayOf(state, 'leftOn'),
});
