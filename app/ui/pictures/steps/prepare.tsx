import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Picture, type PictureProps } from '../picture.tsx';

/** Two people lean over one paper and think of what matters. */
export function PreparePicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-paper" d="M24 6h16a8.5 8.5 0 0 1 0 17H24a8.5 8.5 0 0 1 0-17z" />
      <path class="pic-rose" d="M32 20c-9-5-5-11-2-10.500q1.5.3 2 2 .5-1.7 2-2C37 9 41 15 32 20z" />
      <circle class="pic-paper" cx="25" cy="27.5" r="2" />
      <Person x={13} y={33} tall={17} tone="cool" hair="bun" skin="skin-light" />
      <Person x={51} y={33} tall={17} tone="warm" hair="scarf" scarf="soft" skin="skin-deep" />
      <path class="pic-soft" d="M3 52h58v3a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4z" />
      <path class="pic-paper" d="M26 39h12l4 13H22z" />
      <path d="M29 43.500h6M28 47.500h8" />
      <Limb d="M12 47c2 3 5 4 8 3" tone="cool" hand={[23, 49]} skin="skin-light" />
      <Limb d="M52 47c-2 3-5 4-8 3" tone="warm" hand={[41, 49]} skin="skin-deep" />
    </Picture>
  );
}
