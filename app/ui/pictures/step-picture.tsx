import type { JSX } from 'preact';
import type { PictureProps } from './picture.tsx';
import { AccompanyPicture } from './steps/accompany.tsx';
import { AcquaintPicture } from './steps/acquaint.tsx';
import { AftercarePicture } from './steps/aftercare.tsx';
import { AppointPicture } from './steps/appoint.tsx';
import { ClosePicture } from './steps/close.tsx';
import { ConsentPicture } from './steps/consent.tsx';
import { ErasePicture } from './steps/erase.tsx';
import { HandoverPicture } from './steps/handover.tsx';
import { InformPicture } from './steps/inform.tsx';
import { InterpretPicture } from './steps/interpret.tsx';
import { MeetPicture } from './steps/meet.tsx';
import { PreparePicture } from './steps/prepare.tsx';

const PICTURES = {
  meet: MeetPicture,
  acquaint: AcquaintPicture,
  prepare: PreparePicture,
  inform: InformPicture,
  consent: ConsentPicture,
  appoint: AppointPicture,
  accompany: AccompanyPicture,
  interpret: InterpretPicture,
  handover: HandoverPicture,
  aftercare: AftercarePicture,
  close: ClosePicture,
  erase: ErasePicture,
} as const;

export type StepPictureKind = keyof typeof PICTURES;

export const isStepPictureKind = (name: string): name is StepPictureKind => Object.hasOwn(PICTURES, name);

/** The picture that goes with a step of the road. */
export function StepPicture({ kind, ...rest }: PictureProps & { readonly kind: StepPictureKind }): JSX.Element {
  const Drawing = PICTURES[kind];
  return <Drawing {...rest} />;
}
