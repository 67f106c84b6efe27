import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AskKind, CommitmentKind, ConsentWay } from '../../domain/codes.ts';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

export const COMMITMENT_LABELS: Labels<CommitmentKind> = {
  call: msg`Bellen`,
  message: msg`Bericht sturen`,
  visit: msg`Langsgaan`,
  'go-along': msg`Meegaan`,
  'find-out': msg`Iets uitzoeken`,
  'bring-paper': msg`Iets meenemen`,
  'ask-interpreter': msg`Tolk vragen`,
  'call-back': msg`Terugbellen`,
  'own-words': msg`Iets anders`,
};

export const ASK_LABELS: Labels<AskKind> = {
  'call-me': msg`Gevraagd om terug te bellen`,
  appointment: msg`Gevraagd om een afspraak`,
  advice: msg`Gevraagd om advies`,
  reply: msg`Gevraagd om antwoord`,
  handover: msg`Gevraagd om een warme overdracht`,
};

export const CONSENT_WAY_LABELS: Labels<ConsentWay> = {
  spoken: msg`Zij zei het hardop`,
  tapped: msg`Zij tikte zelf op ja`,
  written: msg`Zij schreef het op`,
};
