import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { AGE_BAND_LABELS, HOW_MET_LABELS, LANGUAGE_LABELS, YES_NO_LABELS } from '../../i18n/labels/contact-labels.ts';
import { BARRIER_LABELS, CLOSE_REASON_LABELS, DOOR_LABELS, FACE_LABELS, STEP_LABELS, THEME_LABELS } from '../../i18n/labels/road-labels.ts';

type Labels = Readonly<Record<string, MessageDescriptor>>;

export interface Measure {
  /** Keys of the counts begin with this. */
  readonly prefix: string;
  readonly title: MessageDescriptor;
  /** By what follows the prefix; a measure without parts is one number. */
  readonly labels?: Labels;
  readonly unit?: 'minutes';
}

const WAITING: Labels = {
  'to-7d': msg`binnen 1 week`,
  '8d-14d': msg`1 tot 2 weken`,
  '15d-28d': msg`2 tot 4 weken`,
  '29d-56d': msg`4 tot 8 weken`,
  'from-57d': msg`langer dan 8 weken`,
};

const TIME_PER_FAMILY: Labels = {
  none: msg`geen tijd opgeschreven`,
  'to-2h': msg`minder dan 2 uur`,
  '2h-5h': msg`2 tot 5 uur`,
  '5h-10h': msg`5 tot 10 uur`,
  'from-10h': msg`meer dan 10 uur`,
};

/** M1 to M18 as far as roads and lines feed them, in words a volunteer would use. */
export const MEASURES: readonly Measure[] = [
  { prefix: 'M1', title: msg`Gezinnen bereikt` },
  { prefix: 'M2', title: msg`Nog nooit bij hulp geweest` },
  { prefix: 'M18', title: msg`Hoe het eindigde`, labels: CLOSE_REASON_LABELS },
  { prefix: 'M8:crossed', title: msg`Over de drempel gegaan`, labels: YES_NO_LABELS },
  { prefix: 'M11:helped', title: msg`Heeft het geholpen? (ouder)`, labels: FACE_LABELS },
  { prefix: 'M11:again', title: msg`Zou je zelf weer gaan? (ouder)`, labels: FACE_LABELS },
  { prefix: 'M12', title: msg`Doet de volgende stap zelf`, labels: YES_NO_LABELS },
  { prefix: 'M7', title: msg`Deuren die opengingen`, labels: { ...DOOR_LABELS, 'none-needed': msg`Geen deur nodig: vraag beantwoord` } },
  { prefix: 'M8', title: msg`Belde de professional terug?`, labels: { 'in-time': msg`Op tijd`, late: msg`Te laat of niet` } },
  { prefix: 'M10', title: msg`Van voorwerk tot eerste gesprek`, labels: WAITING },
  { prefix: 'M5', title: msg`Waar het over ging`, labels: THEME_LABELS },
  { prefix: 'M13', title: msg`Wat tegenhield`, labels: BARRIER_LABELS },
  { prefix: 'M6', title: msg`Leeftijd van de kinderen`, labels: AGE_BAND_LABELS },
  { prefix: 'M3', title: msg`Taal van het gesprek`, labels: LANGUAGE_LABELS },
  { prefix: 'M4', title: msg`Hoe je elkaar vond`, labels: HOW_MET_LABELS },
  { prefix: 'M17', title: msg`Tolk`, labels: { needed: msg`Nodig`, present: msg`Was erbij` } },
  { prefix: 'M15', title: msg`Vragen van professionals beantwoord` },
  { prefix: 'M15', title: msg`Tijd voor vragen van professionals`, labels: { minutes: msg`Samen` }, unit: 'minutes' },
  { prefix: 'M9', title: msg`Jouw tijd`, labels: STEP_LABELS, unit: 'minutes' },
  { prefix: 'M9:road', title: msg`Tijd per gezin`, labels: TIME_PER_FAMILY },
];
