import type { JSX } from 'preact';
import { Picture, type PictureProps } from '../picture.tsx';

/** Two speech bubbles, each in its own way of writing. */
export function InterpretPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-warm" d="M9 6h28a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5H18l-8 7v-7H9a5 5 0 0 1-5-5V11a5 5 0 0 1 5-5z" />
      <path d="M11 22c0-12 6-9 5-3s5 4 5-1 4-5 4 0 5 4 9-1" />
      <path class="pic-cool" d="M27 29h28a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5h-1v6l-8-6H27a5 5 0 0 1-5-5V34a5 5 0 0 1 5-5z" />
      <path d="M54 37v4c0 3-4 3-5 0 0 3-5 3-5 0-1 5-7 7-14 4M45 48h.01M40 36h.01M35 37h.01" />
      <path d="M50 14c5 0 7 3 7 8M54 20l3 3 3-3M14 50c-5 0-7-3-7-7" />
    </Picture>
  );
}
