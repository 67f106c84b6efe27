import type { JSX } from 'preact';
import { Picture, type PictureProps } from '../picture.tsx';

/** A home, warmly thought of, and a phone to ask how it goes. */
export function AftercarePicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-soft" d="M9 28v24a4 4 0 0 0 4 4h30a4 4 0 0 0 4-4V28L28 12z" />
      <path class="pic-warm" d="M4 31c-2-1-1-3 0-4L25 9c2-2 4-2 6 0l21 18c1 1 2 3 0 4-1 1-3 1-4 0L28 14 8 31c-1 1-3 1-4 0z" />
      <path class="pic-rose" d="M25 47c-14-8-8-17-3.5-16.5 2 .2 3 1.5 3.5 3.5.5-2 1.5-3.3 3.5-3.500C33 30 39 39 25 47z" />
      <path class="pic-cool" d="M42 33h12a4 4 0 0 1 4 4v19a4 4 0 0 1-4 4H42a4 4 0 0 1-4-4V37a4 4 0 0 1 4-4z" />
      <path class="pic-paper" d="M42 39h12v13H42z" />
      <path d="M46.5 56h3M57 27c2 0 4 2 4 4M57 21c5 0 6 3 6 5" />
    </Picture>
  );
}
