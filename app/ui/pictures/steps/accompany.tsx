import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Picture, type PictureProps } from '../picture.tsx';

/** Two people walk side by side. */
export function AccompanyPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props} mirrors>
      <path class="pic-soft pic-flat" d="M2 58a30 4 0 0 1 60 0 30 4 0 0 1-60 0z" />
      <Limb d="M18 43l-5 13M22 43l6 13" tone="hair" />
      <Limb d="M42 43l-6 13M46 43l6 13" tone="hair" />
      <Person x={20} y={14} tall={24} wide={9.5} tone="warm" hair="bun" skin="skin-light" />
      <Person x={44} y={14} tall={24} wide={9.5} tone="cool" hair="scarf" scarf="glow" skin="skin" />
      <Limb d="M20 28c2 6 6 9 13 8" tone="warm" hand={[36, 35]} skin="skin-light" />
      <path d="M58 24l4 4-4 4" />
    </Picture>
  );
}
