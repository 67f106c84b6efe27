import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { StepKind } from '../../../domain/codes.ts';

/** A sentence she can say as it stands, for the steps that begin with one. */
export const STEP_SAYINGS: Partial<Readonly<Record<StepKind, MessageDescriptor>>> = {
  acquaint: msg`Ik ben vrijwilliger. Wat jij vertelt, blijft bij mij. Alleen bij gevaar vraag ik hulp.`,
  consent: msg`Mag ik dit vertellen? Jij kiest wat wel en wat niet. Je mag altijd nee zeggen, ook later.`,
  interpret: msg`Dit is mijn uitleg, niet wat zij zei. Wil je in eigen woorden zeggen wat je begreep?`,
  aftercare: msg`Ik kom niet controleren. Ik wil weten hoe het met je gaat.`,
};
