import type { JSX } from 'preact';
import { Picture, type PictureProps } from './picture.tsx';

/** The little sign by which a volunteer knows a family at a glance, without any name. */
const DRAWINGS = {
  lemon: () => (
    <>
      <path class="pic-cool" d="M33 20c1-7 8-9 13-8 0 5-5 10-13 8z" />
      <path class="pic-glow" d="M13 45c-1-3 1-5 2-8 2-9 9-16 18-16 4 0 5 1 8 0 3 0 8 4 8 8-1 3 0 5-1 9-2 8-9 13-17 13-4 0-6-1-9 0-3 0-6-1-9-6z" transform="rotate(8 32 34)" />
      <path d="M24 38c1-5 4-8 8-9" />
    </>
  ),
  boat: () => (
    <>
      <path class="pic-paper" d="M30 12v26H15c2-10 8-20 15-26z" />
      <path class="pic-warm" d="M35 18v20h14c-2-8-7-15-14-20z" />
      <path class="pic-cool" d="M12 42h40c-1 6-5 10-11 10H23c-6 0-10-4-11-10z" />
      <path d="M32.5 10v32" />
    </>
  ),
  bird: () => (
    <>
      <path d="M28 47v6M35 47v6" />
      <path class="pic-cool" d="M10 38c8 0 8-20 24-20 8 0 13 6 13 13 0 10-7 17-17 17-9 0-16-4-20-10z" />
      <path class="pic-soft" d="M22 35c3-5 10-5 15-3 0 6-5 9-9 9-3 0-5-2-6-6z" />
      <path class="pic-glow" d="M46 25l8 4-7 4" />
      <circle class="pic-ink pic-flat" cx="39" cy="26" r="2" />
    </>
  ),
  kite: () => (
    <>
      <path class="pic-warm" d="M38 9L52 26 30 42 21 19z" />
      <path class="pic-glow" d="M38 9L30 42 21 19z" />
      <path d="M21 19l31 7M30 42c-6 2-2 7-7 8s-4 4-8 4" />
      <path class="pic-rose" d="M26 51l-5-5-1 6z" />
    </>
  ),
  teapot: () => (
    <>
      <path d="M45 30c8-2 9 12-3 14" />
      <path class="pic-warm" d="M18 44C11 42 14 32 8 28c8-2 9 4 12 5M20 25h24c6 8 3 24-3 26H23c-6-2-9-18-3-26z" />
      <path class="pic-soft" d="M22 25c1-6 19-6 20 0z" />
      <circle class="pic-glow" cx="32" cy="17" r="3" />
      <path d="M27 36c3 4 7 4 10 0" />
    </>
  ),
  leaf: () => (
    <>
      <path class="pic-cool" d="M15 45C8 22 26 11 51 13c2 25-10 43-36 32z" />
      <path d="M10 53c6-12 14-19 27-25M24 37l-2-8M31 31h9" />
    </>
  ),
  star: () => (
    <path class="pic-glow" d="M32 10c3 0 4 12 7 14s14 0 15 3-9 9-10 13 6 13 3 15-12-6-15-6-12 8-15 6 4-11 3-15-11-10-10-13 12-1 15-3 4-14 7-14z" />
  ),
  shell: () => (
    <>
      <path class="pic-rose" d="M26 45l-5 7h22l-5-7z" />
      <path class="pic-soft" d="M32 48c-8 0-22-8-21-18 0-5 4-7 7-6 0-6 6-9 9-6 2-4 8-4 10 0 3-3 9 0 9 6 3-1 7 1 7 6 1 10-13 18-21 18z" />
      <path d="M32 47V24M30 46l-11-16M34 46l11-16" />
    </>
  ),
  lamp: () => (
    <>
      <path class="pic-glow pic-flat pic-faint" d="M20 34L12 54h40l-8-20z" />
      <path d="M32 33v18" />
      <path class="pic-warm" d="M25 13h14l8 20H17z" />
      <path class="pic-cool" d="M22 53c0-4 5-5 10-5s10 1 10 5z" />
      <path d="M41 33v5" />
    </>
  ),
  bicycle: () => (
    <>
      <circle class="pic-paper" cx="18" cy="41" r="9" />
      <circle class="pic-paper" cx="46" cy="41" r="9" />
      <path d="M18 41l7-15h16l5 15M25 26l7 15h-14M32 41l9-15M41 26l-1-7h6M21 22h8" />
      <circle class="pic-warm" cx="32" cy="41" r="3" />
    </>
  ),
  moon: () => (
    <>
      <circle class="pic-glow pic-flat pic-faint" cx="32" cy="32" r="23" />
      <circle class="pic-glow" cx="32" cy="32" r="17" />
      <path d="M24 30c1 2 4 2 5 0M35 30c1 2 4 2 5 0M28 38c2 2.5 6 2.5 8 0" />
      <path d="M12 18h.01M17 12h.01M50 50h.01M54 44h.01" stroke-width="4" />
    </>
  ),
  flower: () => (
    <>
      <path d="M32 30v24" />
      <path class="pic-cool" d="M32 52c0-7 5-10 13-10 0 7-5 10-13 10zM32 48c0-6-4-9-11-9 0 6 4 9 11 9z" />
      <path class="pic-rose" d="M27.5 20c-3-12 12-12 9 0 10-7 15 7 4 8 9 7-4 15-8.5 5-5 10-18 2-9-5-11-1-5.5-15 4.5-8z" />
      <circle class="pic-glow" cx="32" cy="25" r="4.5" />
    </>
  ),
} as const;

export type EmblemName = keyof typeof DRAWINGS;

export function EmblemPicture({ emblem, ...rest }: PictureProps & { readonly emblem: EmblemName }): JSX.Element {
  return (
    <Picture {...rest}>
      <circle class={`pic-round pic-round-${emblem}`} cx="32" cy="32" r="31" />
      {DRAWINGS[emblem]()}
    </Picture>
  );
}
