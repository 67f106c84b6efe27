import type { JSX } from 'preact';
import { Limb, Person } from './person.tsx';
import { Picture, type PictureProps } from './picture.tsx';

/** What she is today for this family; she chooses one before she goes along. */
const DRAWINGS = {
  companion: () => (
    <>
      <path class="pic-rose" d="M32 14c-11-6-6-12-2.5-11.500q2 .4 2.5 2.5.5-2.1 2.5-2.500C38 2 43 8 32 14z" />
      <Person x={19} y={25} tall={28} wide={12} tone="warm" hair="long" skin="skin-light" />
      <Person x={45} y={25} tall={28} wide={12} tone="cool" hair="scarf" scarf="soft" skin="skin-deep" />
      <Limb d="M20 45c5 5 17 5 22-1" tone="warm" hand={[45, 42]} skin="skin-light" />
    </>
  ),
  interpreter: () => (
    <>
      <path class="pic-glow" d="M6 5h16a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4h-2v6l-6-6H6a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z" />
      <path class="pic-cool" d="M42 5h16a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4h-8l-6 6v-6h-2a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z" />
      <path d="M7 19c0-9 5-9 5-1 0-8 5-8 5 0 0 3 4 2 4-2M57 12c0 5-4 5-4 0 0 7-9 7-10 1M55 21h.01M50.5 21h.01" />
      <Person x={32} y={36} tall={18} wide={14} tone="warm" hair="short" />
    </>
  ),
  explainer: () => (
    <>
      <path class="pic-paper" d="M28 6h28a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H28a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4z" />
      <path class="pic-soft" d="M43 20v11h13V20" />
      <path class="pic-warm" d="M40 21l9.5-8 9.5 8z" transform="translate(0 -1)" />
      <path d="M30 15h6M30 22h6M49 31v-5" />
      <Person x={17} y={28} tall={24} wide={12} tone="cool" hair="scarf" scarf="glow" />
      <Limb d="M26 50c4 0 7-3 8-9" tone="cool" hand={[34, 38]} />
    </>
  ),
  confidant: () => (
    <>
      <Person x={32} y={15} tall={37} wide={19} tone="cool" hair="scarf" scarf="soft" skin="skin-light" />
      <Limb d="M16 44c1 8 6 11 11 11" tone="cool" hand={[28, 53]} skin="skin-light" />
      <Limb d="M48 44c-1 8-6 11-11 11" tone="cool" hand={[36, 53]} skin="skin-light" />
      <path class="pic-rose" d="M32 53C17 45 19 31 26 30.500q5 0 6 5 1-5 6-5C45 31 47 45 32 53z" />
      <circle class="pic-soft" cx="32" cy="40" r="2.6" />
      <path d="M32 43v3.5" />
    </>
  ),
  listener: () => (
    <>
      <path class="pic-skin" d="M17 27C16 14 24 6 34 6c11 0 18 8 17 18-1 11-11 13-12 22-1 8-6 13-13 12-6-1-8-6-7-11" />
      <path d="M26 26c0-7 4-10 9-10 6 0 9 4 8 9-1 4-4 5-6 7M27 32c4-3 8 0 7 4-1 3-4 4-7 3" />
      <path d="M10 22c-2 5-2 10 0 15M4 18c-3 8-3 15 0 23" />
    </>
  ),
  bridge: () => (
    <>
      <path class="pic-cool pic-flat" d="M3 50h58v4a6 6 0 0 1-6 6H9a6 6 0 0 1-6-6z" />
      <path d="M13 55c3-2 5-2 8 0M30 55c3-2 5-2 8 0M45 55c3-2 5-2 8 0" />
      <path class="pic-warm" d="M2 40c9 0 16-8 30-8s21 8 30 8v11H50c-2-8-9-12-18-12s-16 4-18 12H2z" />
      <Person x={22} y={13} tall={13} wide={7} tone="cool" hair="short" skin="skin-deep" />
      <Person x={42} y={13} tall={13} wide={7} tone="glow" hair="long" skin="skin-light" />
    </>
  ),
} as const;

export type HatName = keyof typeof DRAWINGS;

export const isHatName = (name: string): name is HatName => Object.hasOwn(DRAWINGS, name);

export function HatPicture({ hat, ...rest }: PictureProps & { readonly hat: HatName }): JSX.Element {
  return <Picture {...rest}>{DRAWINGS[hat]()}</Picture>;
}
