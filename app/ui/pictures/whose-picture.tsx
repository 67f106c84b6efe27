import type { JSX } from 'preact';
import { Limb, Person } from './person.tsx';
import { Picture, type PictureProps } from './picture.tsx';

/** Whose question it is: one figure stands out in each picture. */
const DRAWINGS = {
  mother: () => (
    <>
      <Person x={26} y={17} tall={34} wide={13} tone="rose" hair="scarf" scarf="soft" />
      <Person x={49} y={37} tall={14} wide={8} tone="glow" hair="curly" />
      <Limb d="M34 34c5 3 6 8 8 14" tone="rose" hand={[43, 50]} />
    </>
  ),
  father: () => (
    <>
      <Person x={38} y={17} tall={34} wide={14} tone="cool" hair="beard" />
      <Person x={14} y={37} tall={14} wide={8} tone="glow" hair="short" />
      <Limb d="M30 34c-5 3-7 8-9 14" tone="cool" hand={[20, 50]} />
    </>
  ),
  both: () => (
    <>
      <Person x={45} y={16} tall={35} wide={13} tone="cool" hair="beard" skin="skin-deep" />
      <Person x={19} y={19} tall={32} wide={12} tone="rose" hair="long" skin="skin" />
      <Person x={32} y={40} tall={12} wide={8} tone="glow" hair="curly" skin="skin-deep" />
    </>
  ),
  child: () => (
    <>
      <Person x={27} y={23} tall={27} wide={11} tone="glow" hair="short" skin="skin-light" />
      <Limb d="M35 42c4 1 6-2 7-7" tone="soft" hand={[43, 33]} skin="skin-light" />
      <path d="M44 31C46 24 50 24 50 19" />
      <path class="pic-rose" d="M50 4c6 0 8 4 8 7 0 4-4 8-8 9-4-1-8-5-8-9 0-3 2-7 8-7z" />
    </>
  ),
  school: () => (
    <>
      <path class="pic-soft" d="M4 30h56v24a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z" />
      <path class="pic-warm" d="M16 57V24L32 11l16 13v33z" />
      <circle class="pic-paper" cx="32" cy="27" r="5.5" />
      <path d="M32 24.500V27h2" />
      <path class="pic-cool" d="M26 57V43a6 6 0 0 1 12 0v14z" />
      <path class="pic-paper" d="M8 37h4v6H8zM52 37h4v6h-4zM8 48h4v4H8zM52 48h4v4h-4z" />
      <path d="M32 11V8" />
      <circle class="pic-glow" cx="32" cy="6" r="3" />
    </>
  ),
  'someone-else': () => (
    <>
      <Person x={17} y={26} tall={24} wide={11} tone="soft" hair="none" skin="skin-light" />
      <Person x={47} y={26} tall={24} wide={11} tone="soft" hair="none" skin="skin-deep" />
      <Person x={32} y={29} tall={24} wide={13} tone="warm" hair="bun" />
      <path d="M24 9h.01M32 9h.01M40 9h.01" stroke-width="5" />
    </>
  ),
} as const;

export type WhoseName = keyof typeof DRAWINGS;

export function WhosePicture({ whose, ...rest }: PictureProps & { readonly whose: WhoseName }): JSX.Element {
  return <Picture {...rest}>{DRAWINGS[whose]()}</Picture>;
}
