import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Picture, type PictureProps } from '../picture.tsx';

/** Three people with their hands together. */
export function HandoverPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-soft pic-flat" d="M2 57a30 5 0 0 1 60 0 30 5 0 0 1-60 0z" />
      <Person x={32} y={13} tall={32} wide={9} tone="glow" hair="scarf" scarf="rose" />
      <Person x={12} y={23} tall={26} wide={9.5} tone="warm" hair="long" skin="skin-light" />
      <Person x={52} y={23} tall={26} wide={9.5} tone="cool" hair="beard" skin="skin-deep" />
      <circle class="pic-skin-deep" cx="34" cy="43" r="3.5" />
      <circle class="pic-skin-light" cx="29" cy="43" r="3.5" />
      <Limb d="M12 38c3 5 7 6 13 6" tone="warm" />
      <Limb d="M52 38c-3 5-7 6-13 6" tone="cool" />
      <circle class="pic-skin" cx="32" cy="39.5" r="3.5" />
    </Picture>
  );
}
