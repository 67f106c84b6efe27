import type { JSX } from 'preact';
import { Person } from '../person.tsx';
import { Picture, type PictureProps } from '../picture.tsx';

/** Somebody says yes and means it. */
export function ConsentPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-paper" d="M35 5h20a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5H42l-8 6 1-8a5 5 0 0 1-3-4V9a4 4 0 0 1 3-4z" />
      <path class="pic-cool pic-flat" d="M46 10a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z" />
      <path d="M40.5 17.500l4 4 8-8" stroke-width="3" />
      <Person x={21} y={25} tall={28} wide={14} tone="warm" hair="scarf" scarf="soft" />
      <path class="pic-rose" d="M21 57c-13-7-10-15-5-14.5q4 .4 5 4.5 1-4.1 5-4.5c5-.5 8 7.5-5 14.5z" />
    </Picture>
  );
}
