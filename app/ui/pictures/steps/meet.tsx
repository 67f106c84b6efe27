import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Picture, type PictureProps } from '../picture.tsx';

/** Two people greet each other. */
export function MeetPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-soft pic-flat" d="M2 57a30 5 0 0 1 60 0 30 5 0 0 1-60 0z" />
      <Person x={17} y={20} tall={29} wide={10} tone="warm" hair="scarf" scarf="soft" />
      <Person x={47} y={20} tall={29} wide={10} tone="cool" skin="skin-deep" hair="curly" />
      <circle class="pic-skin" cx="32" cy="42" r="4" />
      <Limb d="M16 36c3 5 7 6 13 6" tone="warm" />
      <Limb d="M48 36c-3 5-7 6-13 6" tone="cool" />
    </Picture>
  );
}
