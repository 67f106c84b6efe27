import type { JSX } from 'preact';
import { Picture, type PictureProps } from '../picture.tsx';

/** A day on the calendar and a phone beside it. */
export function AppointPicture(props: PictureProps): JSX.Element {
  return (
    <Picture {...props}>
      <path class="pic-paper" d="M10 13h36a4 4 0 0 1 4 4v32a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V17a4 4 0 0 1 4-4z" />
      <path class="pic-warm" d="M10 13h36a4 4 0 0 1 4 4v7H6v-7a4 4 0 0 1 4-4z" />
      <path d="M17 9v8M39 9v8" />
      <path d="M15 32h.01M23 32h.01M15 40h.01M15 47h.01M23 47h.01M31 32h.01" stroke-width="3.5" />
      <circle class="pic-glow" cx="25" cy="40" r="5" />
      <path class="pic-cool" d="M39 29h15a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H39a4 4 0 0 1-4-4V33a4 4 0 0 1 4-4z" />
      <path class="pic-soft" d="M39 35h15v16H39z" />
      <path d="M45 55h3" />
    </Picture>
  );
}
