import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AskKind } from '../../domain/codes.ts';
import { isolate } from '../../i18n/isolate.ts';

/**
 * What goes to the professional is always Dutch, whatever the language of the app, and holds nothing but her first name:
 * it passes through WhatsApp and mail.
 */
const SENTENCES: Readonly<Record<AskKind, (name: string) => string>> = {
  'call-me': (name) => `Hallo ${name}, wil je mij terugbellen? Groet.`,
  appointment: (name) => `Hallo ${name}, kunnen we een afspraak maken? Groet.`,
  advice: (name) => `Hallo ${name}, ik wil je graag om advies vragen. Wanneer heb je tijd? Groet.`,
  reply: (name) => `Hallo ${name}, heb je al een antwoord voor mij? Groet.`,
  handover: (name) => `Hallo ${name}, wanneer kunnen we samen zitten voor een overdracht? Groet.`,
};

/** The same sentences for herself, so that she knows what she sends. */
const MEANINGS: Readonly<Record<AskKind, (name: string) => MessageDescriptor>> = {
  'call-me': (name) => msg`Hallo ${name}, wil je mij terugbellen? Groet.`,
  appointment: (name) => msg`Hallo ${name}, kunnen we een afspraak maken? Groet.`,
  advice: (name) => msg`Hallo ${name}, ik wil je graag om advies vragen. Wanneer heb je tijd? Groet.`,
  reply: (name) => msg`Hallo ${name}, heb je al een antwoord voor mij? Groet.`,
  handover: (name) => msg`Hallo ${name}, wanneer kunnen we samen zitten voor een overdracht? Groet.`,
};

export const neutralSentence = (kind: AskKind, firstName: string): string => SENTENCES[kind](firstName);

/** Nothing when she reads Dutch anyway. */
export const sentenceMeaning = (kind: AskKind, firstName: string): string | undefined =>
  i18n.locale === 'nl' ? undefined : i18n._(MEANINGS[kind](isolate(firstName)));
