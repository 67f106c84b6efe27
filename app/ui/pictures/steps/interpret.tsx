import type { JSX } from 'preact';
import { Picture, type PictureProps } from '../picture.tsx';

/** Two speech bubbles, each in its own way of writing. */
export function InterpretPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-warm" d="M9 6h28a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5H18l-8 7v-7H9a5 5 0 0 1-5-5V11a5 5 0 0 1 5-5z" />
      <path d="M11 22c0-12 6-9 5-3s5 4 5-1 4-5 4 0 5 4 9-1" />
      <path class="pic-cool" d="M27 29h28a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5h-1v6l-8-6H27a5 5 0 0 1-5-5V34a5 5 0 0 1 5-5z" />
      <path d="M55 38c0 6-6 6-6 1 0 6-6 7-9 3-3-5 4-8 5-3s-8 9-17 4M52 48h.01M48 48h.01M34 37h.01" />
      <path d="M49 13c6 0 8 3 8 9M53.5 19l3.5 3.5 3.5-3.5M15 51c-6 0-8-3-8-8M3.5 46L7 42.5l3.5 3.5" />
    </Picture>
  );
}
