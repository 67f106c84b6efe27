import { CALLERS, DOORS } from './codes.ts';
import type { Handover } from './entities.ts';
import { codeFrom, dayOf, hoursMinutesOf, valueOf, whole, writtenOn } from './field-readers.ts';
import { readSentences } from './read-consent.ts';
import type { RecordState } from './record.ts';

const caller = codeFrom(CALLERS);
const door = codeFrom(DOORS);

/** Nothing without the words that the parent said yes to. Without a readable end her yes has ended. */
export function readHandover(state: RecordState): Handover | undefined {
  const sentences = readSentences(valueOf(state, 'sentences'));
  if (sentences.length === 0) return undefined;
  const sentOn = dayOf(state, 'sentOn') ?? writtenOn(state, 'first');
  return {
    sentences,
    consentVersion: whole(state, 'consentVersion', 1, 9999) ?? 0,
    givenOn: dayOf(state, 'givenOn') ?? sentOn,
    until: dayOf(state, 'until') ?? sentOn,
    sentOn,
    caller: caller(state, 'caller') ?? 'me',
    callBy: dayOf(state, 'callBy') ?? sentOn,
    receivedOn: dayOf(state, 'receivedOn'),
    penOn: dayOf(state, 'penOn'),
    calledOn: dayOf(state, 'calledOn'),
    dateOn: dayOf(state, 'dateOn'),
    dateTime: hoursMinutesOf(state, 'dateTime'),
    tookPlaceOn: dayOf(state, 'tookPlaceOn'),
    elsewhereOn: dayOf(state, 'elsewhereOn'),
    elsewhere: door(state, 'elsewhere'),
    returnedOn: dayOf(state, 'returnedOn'),
  };
}
