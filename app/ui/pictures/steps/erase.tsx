import type { JSX } from 'preact';
import { Picture, type PictureProps } from '../picture.tsx';

/** A broom sweeps the last leaves away. */
export function ErasePicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props} mirrors>
      <path d="M12 6l17 27" stroke-width="7" />
      <path d="M12 6l17 27" stroke="var(--pic-soft)" stroke-width="3" />
      <path class="pic-warm" d="M23 36l11-7c4 3 8 10 9 19-8 7-18 9-26 8 6-4 8-11 6-20z" />
      <path d="M26 40l11-7M30 45c0 4-2 7-4 9M36 43c1 3 0 6-1 8" />
      <path class="pic-cool" d="M45 30c-1-7 4-11 12-10 1 7-4 12-12 10zM47 54c1-6 6-8 12-6-1 6-7 9-12 6z" />
      <path d="M45 30l6-5M47 54l5-2.500M45 14h8M55 38h5" />
    </Picture>
  );
}
