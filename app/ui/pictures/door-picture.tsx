import type { JSX } from 'preact';
import { Picture, type PictureProps } from './picture.tsx';

/** The door at the end of the road: lit when the family went through. */
export function DoorPicture({ open, ...rest }: PictureProps & { readonly open: boolean }): JSX.Element {
  return (
    <Picture {...rest} mirrors>
      {open ? <OpenDoor /> : <ClosedDoor />}
    </Picture>
  );
}

function OpenDoor(): JSX.Element {
  return (
    <>
      <path class="pic-glow pic-flat pic-faint" d="M14 55h26l-8 8H2z" />
      <path class="pic-glow" d="M14 55V20a14 13 0 0 1 28 0v35z" />
      <path class="pic-light pic-flat" d="M20 53V23a8 8 0 0 1 16 0v30z" />
      <path class="pic-warm" d="M42 20v35l15 6V22C57 12 51 8 42 7z" />
      <path d="M47 37v4M5 55h9M8 17l3 2M7 27h3M16 5l2 3" />
    </>
  );
}

function ClosedDoor(): JSX.Element {
  return (
    <>
      <path class="pic-soft" d="M11 57V24a21 20 0 0 1 42 0v33z" />
      <path class="pic-cool" d="M17 57V25a15 14 0 0 1 30 0v32z" />
      <path class="pic-glow" d="M25 31v-5a7 7 0 0 1 14 0v5z" />
      <path d="M5 57h54M43 41v3M25 39h13v11H25z" />
    </>
  );
}
