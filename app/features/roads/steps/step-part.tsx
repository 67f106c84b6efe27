import type { StepKind } from '../../../domain/codes.ts';
import { AccompanyPart } from './accompany-part.tsx';
import { AftercarePart } from './aftercare-part.tsx';
import { AppointPart } from './appoint-part.tsx';
import { HandoverPart } from './handover-part.tsx';
import { InformPart } from './inform-part.tsx';
import type { StepPartProps } from './step-form.ts';
import { TimeSpent } from './time-spent.tsx';

/** What belongs to this moment and to no other. */
export function StepPart({ kind, ...part }: StepPartProps & { readonly kind: StepKind }) {
  const minutes = <TimeSpent form={part.form} change={part.change} />;
  switch (kind) {
    case 'inform': return <InformPart {...part} />;
    case 'appoint': return <AppointPart {...part} />;
    case 'accompany': return <AccompanyPart {...part} />;
    case 'interpret':
    case 'acquaint': return minutes;
    case 'handover': return <HandoverPart {...part} />;
    case 'aftercare': return <><AftercarePart {...part} />{minutes}</>;
    case 'meet':
    case 'prepare':
    case 'consent':
    case 'close':
    case 'erase': return null;
  }
}
