import type { JSX } from 'preact';
import { CardPicture } from './cards/card-picture.tsx';
import type { PictureProps } from './picture.tsx';

/** The same as on the card of that place. */
const ON_CARDS = {
  cjg: 'family-house', 'neighbourhood-team': 'team', 'youth-team': 'family', 'child-clinic': 'clinic', 'school-doctor': 'child-grows', gp: 'doctor', school: 'school',
  'school-social-work': 'school-talk', preschool: 'preschool', 'client-support': 'walk-along', group: 'community-house', other: 'ask',
} as const;

export function WhichDoorPicture({ door, ...rest }: PictureProps & { readonly door: keyof typeof ON_CARDS }): JSX.Element {
  return <CardPicture {...rest} name={ON_CARDS[door]} />;
}
