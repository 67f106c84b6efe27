import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Picture, type PictureProps } from '../picture.tsx';

/** Somebody, hand on the heart, says yes. */
export function ConsentPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-paper" d="M35 5h20a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5H42l-8 6 1-8a5 5 0 0 1-3-4V9a4 4 0 0 1 3-4z" />
      <path class="pic-cool pic-flat" d="M46 10a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z" />
      <path d="M40.5 17.500l4 4 8-8" stroke-width="3" />
      <Person x={21} y={25} tall={26} wide={14} tone="warm" hair="scarf" scarf="soft" />
      <path class="pic-rose" d="M27 48.5c-8-4-4-9.5-1.5-9q1.3.3 1.5 2 .2-1.7 1.5-2c2.5-.5 6.5 5-1.5 9z" />
      <Limb d="M10 45c-1 9 6 10 10 5" tone="warm" hand={[22, 47]} />
    </Picture>
  );
}
