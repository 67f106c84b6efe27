import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Picture, type PictureProps } from '../picture.tsx';

/** Somebody waves goodbye. */
export function ClosePicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-soft pic-flat" d="M4 57a28 5 0 0 1 56 0 28 5 0 0 1-56 0z" />
      <Person x={28} y={24} tall={26} wide={13} tone="cool" hair="bun" />
      <Limb d="M38 42c6-2 10-7 10-15" tone="cool" />
      <path class="pic-skin" d="M44 24l-2-6c-1-3 2-4 3-1l-1-6c0-3 3-3 3.5 0l.5-2c0-3 3.5-3 3.5 0l.5 2c0-3 3-2 3 0v9c0 5-3 8-7 7z" />
      <path d="M60 10c2 4 2 8 0 12M37 9c-2 3-2 6-1 9" />
    </Picture>
  );
}
