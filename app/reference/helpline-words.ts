import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CostCode, Doubt, HelplineGroup, HoursCode } from '../domain/helpline.ts';

type Words<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

export const HOURS_WORDS: Words<HoursCode> = {
  always: msg`dag en nacht`,
  'daily-11-21': msg`elke dag van 11 tot 21 uur`,
  'working-days': msg`op werkdagen`,
  'office-hours': msg`in kantoortijd`,
  'out-of-hours': msg`avond, nacht, weekend en feestdagen`,
  unknown: msg`tijden niet bekend`,
};

export const COST_WORDS: Words<CostCode> = {
  free: msg`gratis`,
  usual: msg`gewone belkosten`,
  'usual-plus': msg`gewone belkosten en een paar cent per minuut`,
  paid: msg`betaald nummer`,
  local: msg`lokaal tarief`,
  insured: msg`bij je zorgverzekering, zonder eigen risico`,
};

export const DOUBT_WORDS: Words<Doubt> = {
  number: msg`het nummer`,
  hours: msg`de tijden`,
  cost: msg`de kosten`,
};

export const GROUP_WORDS: Words<Exclude<HelplineGroup, 'now'>> = {
  self: msg`Ook voor jou zelf`,
  children: msg`Voor kinderen`,
  parents: msg`Voor ouders`,
  urgent: msg`Dokter, politie en na iets ergs`,
};
