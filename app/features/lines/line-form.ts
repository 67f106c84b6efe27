import type { Entity, Line } from '../../domain/entities.ts';
import type { Partner } from '../../domain/team-entities.ts';
import { formatPhone } from '../../domain/format-phone.ts';
import { type Weekday, weekdaysOf } from '../../hooks/weekdays.ts';

export const REPLY_DAYS = ['1', '2', '3', '5'] as const;

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
  /** What a contact filled in last, kept with the draft: another contact takes its place, also after a lock. */
  readonly filled?: FilledFields | undefined;
}

/** What belongs to one person: of two contacts it never stands together. */
export type FilledFields = Partial<Pick<LineForm, 'firstName' | 'phone' | 'whatsapp' | 'mail'>>;

const EMPTY: LineForm = {
  firstName: '', team: '', callFor: '', days: [], from: '', to: '', replyDays: '3',
  phone: '', sameWhatsapp: true, whatsapp: '', mail: '', deputyName: '', deputyPhone: '',
};

const shown = (phone: string | undefined): string => (phone ? formatPhone(phone) : '');

function teamPart({ team, callFor, replyDays, deputyName, deputyPhone }: Line): LineForm {
  return { ...EMPTY, team, callFor, replyDays: String(replyDays), deputyName: deputyName ?? '', deputyPhone: shown(deputyPhone) };
}

/** What a partner says of herself, as the beginning of a line with her. */
export const partnerToForm = ({ firstName, faceFor, organisation, comeFor = '', days, phone }: Partner): LineForm =>
  ({ ...EMPTY, firstName, team: faceFor ?? organisation, callFor: comeFor, days: weekdaysOf(days), phone: shown(phone) });

/** A new face takes over what was agreed with the team; what belongs to the person before starts empty. */
export function lineToForm(line: Entity<'line'> | undefined, replace: boolean): LineForm {
  if (!line) return EMPTY;
  if (replace) return { ...teamPart(line), firstName: line.successor ?? '' };
  const { firstName, days, from = '', to = '', phone, whatsapp, mail = '' } = line;
  return {
    ...teamPart(line), firstName, from, to, mail,
    days: weekdaysOf(days),
    phone: shown(phone), whatsapp: shown(whatsapp),
    sameWhatsapp: phone === undefined ? whatsapp === undefined : whatsapp === phone,
  };
}
