import type { JSX } from 'preact';
import { Picture, type PictureProps } from './picture.tsx';

/** Three faces that differ in shape and not only in colour. */
const DRAWINGS = {
  good: () => (
    <>
      <circle class="pic-smile" cx="32" cy="32" r="27" />
      <path d="M18 27c1.5-4 7.5-4 9 0M37 27c1.5-4 7.5-4 9 0" stroke-width="3" />
      <path d="M18 38c4 12 24 12 28 0" stroke-width="3" />
    </>
  ),
  'so-so': () => (
    <>
      <circle class="pic-soft" cx="32" cy="32" r="27" />
      <path d="M23 26v2M41 26v2" stroke-width="5" />
      <path d="M21 42h22" stroke-width="3" />
    </>
  ),
  bad: () => (
    <>
      <circle class="pic-cool" cx="32" cy="32" r="27" />
      <path d="M23 27v2M41 27v2" stroke-width="5" />
      <path d="M17 22c3 0 6-1 8-3M47 22c-3 0-6-1-8-3M21 47c3-9 19-9 22 0" stroke-width="3" />
    </>
  ),
} as const;

export type FaceName = keyof typeof DRAWINGS;

export function FacePicture({ face, ...rest }: PictureProps & { readonly face: FaceName }): JSX.Element {
  return <Picture {...rest}>{DRAWINGS[face]()}</Picture>;
}
