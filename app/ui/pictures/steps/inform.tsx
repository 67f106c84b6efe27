import type { JSX } from 'preact';
import { Picture, type PictureProps } from '../picture.tsx';

/** Doors that stand open: there is something to choose. */
export function InformPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-soft pic-flat" d="M3 53h58l-4 6H7z" />
      <path class="pic-glow" d="M14 53V20a8 8 0 0 1 16 0v33z" />
      <path class="pic-warm" d="M14 20v33l-10 4V23c0-6 4-9 10-10z" />
      <path class="pic-glow" d="M34 53V20a8 8 0 0 1 16 0v33z" />
      <path class="pic-cool" d="M50 20v33l10 4V23c0-6-4-9-10-10z" />
      <path d="M10 36v3M54 36v3M32 5v3M22 5l1 2M42 5l-1 2" />
    </Picture>
  );
}
