import type { JSX } from 'preact';
import { BarrierPicture, isBarrierName } from '../barrier-picture.tsx';
import { HatPicture, isHatName } from '../hat-picture.tsx';
import { Picture, type PictureProps } from '../picture.tsx';
import { isStepPictureKind, StepPicture } from '../step-picture.tsx';
import { DAILY_PICTURES } from './daily-pictures.tsx';
import { DOOR_PICTURES } from './door-pictures.tsx';
import { HELPER_PICTURES } from './helper-pictures.tsx';
import { MOMENT_PICTURES } from './moment-pictures.tsx';
import { PAPER_PICTURES } from './paper-pictures.tsx';
import { PLACE_PICTURES } from './place-pictures.tsx';
import { RAISING_PICTURES } from './raising-pictures.tsx';
import { SAFETY_PICTURES } from './safety-pictures.tsx';

const DRAWINGS: Readonly<Record<string, () => JSX.Element>> = {
  ...PLACE_PICTURES, ...DOOR_PICTURES, ...MOMENT_PICTURES, ...PAPER_PICTURES, ...SAFETY_PICTURES, ...HELPER_PICTURES, ...RAISING_PICTURES, ...DAILY_PICTURES,
};

export const CARD_PICTURE_NAMES: readonly string[] = Object.keys(DRAWINGS);

/** The picture that a card names. An organisation's own card may name one that this version does not draw. */
export function CardPicture({ name, ...rest }: PictureProps & { readonly name: string }): JSX.Element {
  const [, room, code = ''] = /^(barrier|hat|step)-(.+)$/.exec(name) ?? [];
  if (room === 'barrier' && isBarrierName(code)) return <BarrierPicture {...rest} barrier={code} />;
  if (room === 'hat' && isHatName(code)) return <HatPicture {...rest} hat={code} />;
  if (room === 'step' && isStepPictureKind(code)) return <StepPicture {...rest} kind={code} />;
  const draw = Object.hasOwn(DRAWINGS, name) ? DRAWINGS[name] : DRAWINGS['ask'];
  return <Picture {...rest}>{draw?.()}</Picture>;
}
