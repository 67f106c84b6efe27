import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Side } from '../domain/codes.ts';
import { stateOfHandover } from '../domain/consented-handover.ts';
import type { Day } from '../domain/day.ts';
import type { Handover } from '../domain/entities.ts';
import { formatDay, formatRow } from '../i18n/format.ts';
import { isolate } from '../i18n/isolate.ts';
import { DOOR_LABELS } from '../i18n/labels/road-labels.ts';

/** For whom it is said: at which end she sits, and who is at the other one. */
export interface ToldTo { readonly side: Side; readonly name: string }

const momentOf = (day: Day, time: string | undefined): string => formatRow([formatDay(day), ...(time ? [isolate(time)] : [])]);

/** Who calls whom, and the last day for it. */
export function callerWords({ caller, callBy }: Pick<Handover, 'caller' | 'callBy'>, told: ToldTo): string {
  const name = isolate(told.name);
  const day = formatDay(callBy);
  const formal = told.side === 'formal';
  switch (caller) {
    case 'professional': return formal ? t`Jij belt de ouder, uiterlijk ${day}.` : t`${name} belt de ouder, uiterlijk ${day}.`;
    case 'parent': return formal ? t`De ouder belt jou, uiterlijk ${day}.` : t`De ouder belt ${name}, uiterlijk ${day}.`;
    case 'me': return formal ? t`${name} belt jou, uiterlijk ${day}.` : t`Jij belt ${name}, uiterlijk ${day}.`;
  }
}

/** How far it has come, in one sentence. */
export function stateWords(handover: Handover, told: ToldTo): string {
  const name = isolate(told.name);
  const formal = told.side === 'formal';
  const { sentOn, receivedOn = sentOn, dateOn = sentOn, dateTime, tookPlaceOn = sentOn, returnedOn = sentOn } = handover;
  const sent = formatDay(sentOn);
  const received = formatDay(receivedOn);
  const moment = momentOf(dateOn, dateTime);
  const tookPlace = formatDay(tookPlaceOn);
  const returned = formatDay(returnedOn);
  const door = i18n._(DOOR_LABELS[handover.elsewhere ?? 'other']);
  switch (stateOfHandover(handover)) {
    case 'sent': return t`Gestuurd op ${sent}.`;
    case 'received': return formal ? t`Je hebt het ontvangen op ${received}.` : t`${name} heeft het ontvangen op ${received}.`;
    case 'accepted': return formal ? t`Jij hebt het. Jij houdt nu de pen vast.` : t`${name} heeft het en houdt nu de pen vast.`;
    case 'dated': return formal ? t`Jij stelt voor: ${moment}.` : t`${name} stelt voor: ${moment}.`;
    case 'took-place': return t`Het gesprek was er op ${tookPlace}.`;
    case 'elsewhere': return t`Het gaat verder bij: ${door}.`;
    case 'returned': return formal ? t`Je gaf het terug op ${returned}.` : t`${name} gaf het terug op ${returned}. De pen is weer van jou.`;
  }
}

/** Calm, and what to do now. */
export function overdueWords(handover: Handover, told: ToldTo): string {
  const name = isolate(told.name);
  const day = formatDay(stateOfHandover(handover) === 'dated' && handover.dateOn ? handover.dateOn : handover.callBy);
  return told.side === 'formal'
    ? t`De dag is voorbij: ${day}. Doe nu de volgende stap, of geef het terug.`
    : t`De dag is voorbij: ${day}. Bel ${name} gerust even.`;
}
