import type { JSX } from 'preact';
import { Picture, type PictureProps } from '../picture.tsx';

/** Two glasses of tea, still steaming. */
export function AcquaintPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-soft" d="M5 49h54c0 5-5 8-10 8H15c-5 0-10-3-10-8z" />
      <path class="pic-paper" d="M12 25h17c0 6-4 7-4 11 0 5 3 5 3 12H13c0-7 3-7 3-12 0-4-4-5-4-11z" />
      <path class="pic-warm" d="M14 31h13c-1 2-2 3-2 5 0 5 3 5 3 12H13c0-7 3-7 3-12 0-2-1-3-2-5z" />
      <path class="pic-paper" d="M35 25h17c0 6-4 7-4 11 0 5 3 5 3 12H36c0-7 3-7 3-12 0-4-4-5-4-11z" />
      <path class="pic-warm" d="M37 31h13c-1 2-2 3-2 5 0 5 3 5 3 12H36c0-7 3-7 3-12 0-2-1-3-2-5z" />
      <path d="M20 19c-3-4 3-6 0-10M43 19c-3-4 3-6 0-10" />
    </Picture>
  );
}
