import { CALLERS, CONSENT_WAYS, PENS } from './codes.ts';
import type { Carried, Consent } from './entities.ts';
import { cleanText, codeFrom, dayOf, firstDayOf, idOf, isHoursMinutes, isUsableDay, text, valueOf, whole, writtenOn } from './field-readers.ts';
import { TEXT_LIMITS } from './limits.ts';
import type { Json, RecordState } from './record.ts';

const MAX_SENTENCES = 20;
/** Longer than any sentence offered, so that what the parent said yes to is never cut. */
const MAX_SENTENCE = 300;
const pen = codeFrom(PENS);
const consentWay = codeFrom(CONSENT_WAYS);

/** Nothing when it does not say for which road. Without a readable end the consent has ended. */
export function readConsent(state: RecordState): Consent | undefined {
  const roadId = idOf(state, 'roadId');
  if (!roadId) return undefined;
  const givenOn = dayOf(state, 'givenOn') ?? writtenOn(state, 'first');
  // A slip that was put back on one phone puts back no no that a parent said at another.
  const withdrawnOn = firstDayOf(state, 'withdrawnOn');
  return {
    roadId,
    lineId: idOf(state, 'lineId'),
    receiver: text(state, 'receiver', TEXT_LIMITS.agreement) ?? '',
    sentences: withdrawnOn === undefined ? readSentences(valueOf(state, 'sentences')) : [],
    version: whole(state, 'version', 1, 9999) ?? 0,
    handoverId: idOf(state, 'handoverId'),
    renews: idOf(state, 'renews'),
    carried: readCarried(valueOf(state, 'carried')),
    whole: valueOf(state, 'whole') === true ? true : undefined,
    penFollowed: pen(state, 'penFollowed'),
    callBy: dayOf(state, 'callBy'),
    calledOn: dayOf(state, 'calledOn'),
    doneOn: dayOf(state, 'doneOn'),
    how: consentWay(state, 'how') ?? 'spoken',
    givenOn,
    until: dayOf(state, 'until') ?? givenOn,
    withdrawnOn,
    goneThereOn: dayOf(state, 'goneThereOn'),
    thereUntil: dayOf(state, 'thereUntil'),
  };
}

function readCarried(value: Json | undefined): Carried | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { caller, callBy, dateOn, dateTime } = value as { readonly [key: string]: Json };
  const who = CALLERS.find((code) => code === caller);
  if (!who || !isUsableDay(callBy)) return undefined;
  return { caller: who, callBy, ...(isUsableDay(dateOn) && { dateOn, ...(isHoursMinutes(dateTime) && { dateTime }) }) };
}

export function readSentences(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  const items: readonly Json[] = value;
  return items
    .slice(0, MAX_SENTENCES)
    .map((item) => cleanText(item, MAX_SENTENCE))
    .filter((sentence) => sentence !== undefined);
}
