import type { Entity, Line } from '../../domain/entities.ts';
import { formatPhone } from '../../domain/format-phone.ts';

export const REPLY_DAYS = ['1', '2', '3', '5'] as const;
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What she fills in, as typed. */
export interface LineForm {
  readonly firstName: string;
  readonly team: string;
  readonly callFor: string;
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  readonly replyDays: string;
  readonly phone: string;
  readonly sameWhatsapp: boolean;
  readonly whatsapp: string;
  readonly mail: string;
  readonly deputyName: string;
  readonly deputyPhone: string;
}

const EMPTY: LineForm = {
  firstName: '', team: '', callFor: '', days: [], from: '', to: '', replyDays: '3',
  phone: '', sameWhatsapp: true, whatsapp: '', mail: '', deputyName: '', deputyPhone: '',
};

const shown = (phone: string | undefined): string => (phone ? formatPhone(phone) : '');

function teamPart({ team, callFor, replyDays, deputyName, deputyPhone }: Line): LineForm {
  return { ...EMPTY, team, callFor, replyDays: String(replyDays), deputyName: deputyName ?? '', deputyPhone: shown(deputyPhone) };
}

/** A new face takes over what was agreed with the team; what belongs to the person before starts empty. */
export function lineToForm(line: Entity<'line'> | undefined, replace: boolean): LineForm {
  if (!line) return EMPTY;
  if (replace) return { ...teamPart(line), firstName: line.successor ?? '' };
  const { firstName, days, from = '', to = '', phone, whatsapp, mail = '' } = line;
  return {
    ...teamPart(line), firstName, from, to, mail,
    days: WEEKDAYS.filter((day) => days.includes(Number(day))),
    phone: shown(phone), whatsapp: shown(whatsapp),
    sameWhatsapp: phone === undefined ? whatsapp === undefined : whatsapp === phone,
  };
}
