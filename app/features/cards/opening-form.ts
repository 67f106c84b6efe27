import type { OpeningHours } from '../../domain/opening-hours.ts';
import { openingHours } from '../../domain/opening-hours.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import type { Weekday } from '../../hooks/weekdays.ts';
import { weekdaysOf } from '../../hooks/weekdays.ts';

/** One of its times as she fills it in. */
export interface OpeningForm { readonly days: readonly Weekday[]; readonly from: string; readonly to: string }

/** Which of the times still needs a look, and why. */
export interface OpeningFault { readonly at: number; readonly fault: 'no-days' | 'no-times' | 'before-start' }

export const EMPTY_OPENING: OpeningForm = { days: [], from: '', to: '' };

export const openingForms = (hours: OpeningHours | undefined): readonly OpeningForm[] => (hours ?? []).map(({ days, from, to }) => ({ days: weekdaysOf(days), from, to }));

function faultOf({ days, from, to }: OpeningForm): OpeningFault['fault'] | undefined {
  if (days.length === 0) return 'no-days';
  if (from === '' || to === '') return 'no-times';
  return to <= from ? 'before-start' : undefined;
}

const isEmpty = ({ days, from, to }: OpeningForm): boolean => days.length === 0 && from === '' && to === '';

/** The hours as they will be kept; a time in which nothing was filled in is left out. */
export function toOpeningHours(forms: readonly OpeningForm[]): Result<OpeningHours | undefined, readonly OpeningFault[]> {
  const faults = forms.flatMap((form, at) => {
    const fault = isEmpty(form) ? undefined : faultOf(form);
    return fault ? [{ at, fault }] : [];
  });
  if (faults.length > 0) return err(faults);
  return ok(openingHours(forms.filter((form) => !isEmpty(form)).map(({ days, from, to }) => ({ days: days.map(Number), from, to }))));
}
