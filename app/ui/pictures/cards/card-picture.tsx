import type { JSX } from 'preact';
import { BarrierPicture, isBarrierName } from '../barrier-picture.tsx';
import { Picture, type PictureProps } from '../picture.tsx';
import { DOOR_PICTURES } from './door-pictures.tsx';
import { MOMENT_PICTURES } from './moment-pictures.tsx';
import { PLACE_PICTURES } from './place-pictures.tsx';

const DRAWINGS: Readonly<Record<string, () => JSX.Element>> = { ...PLACE_PICTURES, ...DOOR_PICTURES, ...MOMENT_PICTURES };

export const CARD_PICTURE_NAMES: readonly string[] = Object.keys(DRAWINGS);

/** The picture that a card names. An organisation's own card may name one that this version does not draw. */
export function CardPicture({ name, ...rest }: PictureProps & { readonly name: string }): JSX.Element {
  const barrier = /^barrier-(.+)$/.exec(name)?.[1];
  if (barrier !== undefined && isBarrierName(barrier)) return <BarrierPicture {...rest} barrier={barrier} />;
  const draw = Object.hasOwn(DRAWINGS, name) ? DRAWINGS[name] : DRAWINGS['ask'];
  return <Picture {...rest}>{draw?.()}</Picture>;
}
