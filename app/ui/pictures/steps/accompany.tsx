import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Picture, type PictureProps } from '../picture.tsx';

/** Two people walk side by side. */
export function AccompanyPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props} mirrors>
      <path class="pic-soft pic-flat" d="M2 58a30 4 0 0 1 60 0 30 4 0 0 1-60 0z" />
      <path class="pic-rose" d="M48 57V26a7 7 0 0 1 14 0v31z" />
      <path class="pic-glow" d="M52.5 33v-6a2.5 2.5 0 0 1 5 0v6z" />
      <path d="M53 44h.01" stroke-width="3.5" />
      <Limb d="M11 43L7 56M15 43l6 13" tone="hair" />
      <Limb d="M35 43l-6 13M39 43l6 13" tone="hair" />
      <Person x={13} y={14} tall={24} wide={9.5} tone="warm" hair="bun" skin="skin-light" />
      <Person x={37} y={14} tall={24} wide={9.5} tone="cool" hair="scarf" scarf="glow" skin="skin" />
      <Limb d="M13 28c2 6 6 9 13 8" tone="warm" hand={[29, 35]} skin="skin-light" />
    </Picture>
  );
}
