import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AdviceRefusal, LoadLight } from '../../domain/codes.ts';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

/** As the one who chooses it says it. */
export const LOAD_LABELS: Labels<LoadLight> = {
  room: msg`Ik heb ruimte`,
  busy: msg`Het is druk`,
  full: msg`Ik zit vol`,
};

export const REFUSAL_LABELS: Labels<AdviceRefusal> = {
  'too-close': msg`Dit ligt te dicht bij`,
  'no-time': msg`Ik heb geen tijd`,
  'not-mine': msg`Dit is niet mijn vak`,
};
