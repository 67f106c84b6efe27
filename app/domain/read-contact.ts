import { type AgeBand, AGE_BANDS, EMBLEMS, HELPER_WISHES, HOW_MET, LANGUAGES, SAFE_TIMES, WAYS_TO_REACH, YES_NO_UNKNOWN } from './codes.ts';
import type { Contact } from './entities.ts';
import { codeFrom, codesFrom, dayOf, text, writtenOn } from './field-readers.ts';
import { TEXT_LIMITS } from './limits.ts';
import type { Json, RecordState } from './record.ts';

const emblem = codeFrom(EMBLEMS);
const language = codeFrom(LANGUAGES);
const yesNo = codeFrom(YES_NO_UNKNOWN);
const ageBands = codesFrom(AGE_BANDS);
const safeTimes = codesFrom(SAFE_TIMES);
const waysToReach = codesFrom(WAYS_TO_REACH);
const howMet = codeFrom(HOW_MET);
const helperWish = codeFrom(HELPER_WISHES);

/** Of what a form or a device of an older version holds: it could say that a child is not born yet, and that is not written again. */
export const ageBandsIn = (value: Json | undefined): readonly AgeBand[] => AGE_BANDS.filter((band) => Array.isArray(value) && value.includes(band));

export function readContact(state: RecordState): Contact {
  const nameYesOn = dayOf(state, 'nameYesOn');
  return {
    nickname: text(state, 'nickname', TEXT_LIMITS.nickname) ?? '',
    emblem: emblem(state, 'emblem') ?? EMBLEMS[0],
    language: language(state, 'language') ?? 'other',
    interpreter: yesNo(state, 'interpreter') ?? 'unknown',
    ageBands: ageBands(state, 'ageBands'),
    safeTimes: safeTimes(state, 'safeTimes'),
    waysToReach: waysToReach(state, 'waysToReach'),
    howMet: howMet(state, 'howMet'),
    knownToHelp: yesNo(state, 'knownToHelp') ?? 'unknown',
    helperWish: helperWish(state, 'helperWish'),
    nameYesOn,
    // Her name and number are only there with her own yes, whatever the record holds.
    firstName: nameYesOn && text(state, 'firstName', TEXT_LIMITS.firstName),
    phone: nameYesOn && text(state, 'phone', TEXT_LIMITS.phone),
    createdOn: dayOf(state, 'createdOn') ?? writtenOn(state, 'first'),
  };
}
