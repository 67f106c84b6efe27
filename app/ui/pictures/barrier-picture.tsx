import type { JSX } from 'preact';
import { Limb, Person } from './person.tsx';
import { Picture, type PictureProps } from './picture.tsx';

/** What holds a parent back. Shown to the parent too, so each drawing is mild and blames nobody. */
const DRAWINGS = {
  'fear-child': () => (
    <>
      <Person x={19} y={18} tall={33} wide={13} tone="warm" hair="scarf" scarf="soft" />
      <Limb d="M26 37c5 4 7 3 10 2" tone="warm" hand={[38, 38]} />
      <path class="pic-paper" stroke-dasharray="4.5 4.3" d="M52 24a7.5 7.5 0 0 1 3.5 14c4 2 6 5 6 9v11H42.500V47c0-4 2-7 6-9A7.5 7.5 0 0 1 52 24z" />
      <path class="pic-rose" d="M45 15c-9-5-5-10-2-9.500q1.5.3 2 2 .5-1.7 2-2c3-.5 7 4.5-2 9.500z" />
      <path d="M45 7.500l-1.5 2.5 2.5 1.5-1 3" stroke-width="1.8" />
    </>
  ),
  shame: () => (
    <>
      <path class="pic-soft pic-flat" d="M6 57a26 5 0 0 1 52 0 26 5 0 0 1-52 0z" />
      <Person x={32} y={27} tall={23} wide={17} tone="cool" hair="long" />
      <Limb d="M16 52c-1-8 3-12 9-18" tone="cool" />
      <Limb d="M48 52c1-8-3-12-9-18" tone="cool" />
      <path class="pic-skin" d="M31 23v10a4 4 0 0 1-8 0v-9q4-4 8-1zM33 23v10a4 4 0 0 0 8 0v-9q-4-4-8-1z" />
      <path d="M32 9V5M20 12l-3-3M44 12l3-3" />
    </>
  ),
  gossip: () => (
    <>
      <path class="pic-paper" d="M13 5h38a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H37l-5 4-5-4H13a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z" />
      <path d="M16 13c2-4 4-4 5.5 0s4 4 5.5 0 4-4 5.5 0 4 4 5.5 0 4-4 5.5 0 3 3 4 0" />
      <Person x={17} y={34} tall={18} wide={13} tone="rose" hair="bun" skin="skin-light" />
      <Person x={47} y={34} tall={18} wide={13} tone="cool" hair="short" skin="skin-deep" />
      <Limb d="M12 55c6 0 11-5 13-13" tone="rose" hand={[26, 38]} skin="skin-light" />
    </>
  ),
  language: () => (
    <>
      <path class="pic-paper" d="M28 5h26a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5H38l-8 6 1-6h-3a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5z" />
      <path d="M31 20c-3-7 6-11 10-6s-3 11-6 7 4-12 10-9 5 11 0 10-4-8 2-10 8 5 4 9" />
      <Person x={19} y={32} tall={20} wide={14} tone="warm" hair="short" />
    </>
  ),
  'not-knowing': () => (
    <>
      <path d="M43 6v52" stroke-width="6" />
      <path d="M43 6v52" stroke="var(--pic-soft)" stroke-width="2" />
      <path class="pic-glow" d="M34 10h18l7 5-7 5H34z" />
      <path class="pic-cool" d="M52 25H34l-7 5 7 5h18z" />
      <path class="pic-warm" d="M36 40h16l6 4.5-6 4.500H36z" />
      <Person x={15} y={32} tall={20} wide={11} tone="rose" hair="scarf" scarf="soft" />
      <path d="M9 12h.01M15 9h.01M21 12h.01" stroke-width="4.5" />
    </>
  ),
  'bad-experience': () => (
    <>
      <path class="pic-rose" d="M32 57C2 40 5 12 19 10q10-.5 13 11 3-11.5 13-11c14 2 17 30-13 47z" />
      <path d="M32 21l-4 8 7 5-5 8" />
      <path class="pic-soft" d="M21 41l18-15a5 5 0 0 1 7 8L28 49a5 5 0 0 1-7-8z" />
      <path d="M28 42.500h.01M33.5 38h.01M39 33.500h.01" stroke-width="3" />
    </>
  ),
  money: () => (
    <>
      <circle class="pic-glow" cx="27" cy="14" r="8" />
      <circle class="pic-glow" cx="43" cy="13" r="8" />
      <path class="pic-warm" d="M9 20h42a5 5 0 0 1 5 5v27a5 5 0 0 1-5 5H11a6 6 0 0 1-6-6V24a4 4 0 0 1 4-4z" />
            <path class="pic-soft" d="M42 32h15a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H42a7 7 0 0 1 0-14z" />
      <circle class="pic-glow" cx="44" cy="39" r="2.5" />
      <path d="M12 28h22M12 50h22" stroke-dasharray="3 4" />
    </>
  ),
  time: () => (
    <>
      <path class="pic-cool" d="M14 57l5-7M50 57l-5-7" />
      <path class="pic-warm" d="M7 20a9 9 0 0 1 13-12zM57 20A9 9 0 0 0 44 8z" />
      <circle class="pic-cool" cx="32" cy="34" r="23" />
      <circle class="pic-paper" cx="32" cy="34" r="16.5" />
      <path class="pic-glow" d="M32 34V17.500A16.5 16.5 0 0 1 48.5 34z" />
      <path d="M32 23v11h10" stroke-width="3" />
    </>
  ),
  childcare: () => (
    <>
      <path d="M45 30c1-9 4-15 11-17h4" />
      <circle class="pic-skin" cx="27" cy="26" r="7" />
      <path class="pic-hair" d="M20 26a7 7 0 0 1 9-6.700Q27 25 20 26z" />
      <path class="pic-soft" d="M7 31h45c0 12-7 17-17 17H24C14 48 7 43 7 31z" />
      <path class="pic-warm" d="M7 31A21 21 0 0 1 21 10l6 21z" />
      <path d="M20 48l-3 4M38 48l4 4" />
      <circle class="pic-cool" cx="17" cy="54" r="5" />
      <circle class="pic-cool" cx="42" cy="54" r="5" />
    </>
  ),
  partner: () => (
    <>
      <path class="pic-paper" d="M8 3h14a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-4l-3 4-3-4H8a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path class="pic-glow" d="M42 3h14a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-4l-3 4-3-4h-4a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path d="M10.5 11l3 3 6-6M45.5 7.500l7 7M52.5 7.500l-7 7" stroke-width="2.8" />
      <Person x={15} y={35} tall={18} wide={12} tone="rose" hair="scarf" scarf="soft" />
      <Person x={49} y={35} tall={18} wide={13} tone="cool" hair="beard" />
    </>
  ),
  travel: () => (
    <>
      <path d="M3 57h58" stroke-dasharray="6 5" />
      <path class="pic-warm" d="M9 24h41a5 5 0 0 1 5 4l3 13v7a3 3 0 0 1-3 3H9a4 4 0 0 1-4-4V28a4 4 0 0 1 4-4z" />
      <path class="pic-paper" d="M10 30h9v8h-9zM24 30h9v8h-9zM38 30h13l2 8H38z" />
      <circle class="pic-cool" cx="18" cy="51" r="5.5" />
      <circle class="pic-cool" cx="45" cy="51" r="5.5" />
      <path class="pic-rose" d="M45 22c-5-6-8-9-8-13a8 8 0 0 1 16 0c0 4-3 7-8 13z" />
      <circle class="pic-paper" cx="45" cy="9" r="2.5" />
    </>
  ),
  none: () => (
    <>
      <circle class="pic-glow" cx="32" cy="26" r="11" />
      <path d="M32 5v5M17 11l3 4M47 11l-3 4M9 25h5M55 25h-5" />
      <path class="pic-cool" d="M3 58c0-16 8-22 19-22 5 0 7 3 10 3s5-3 10-3c11 0 19 6 19 22z" />
      <path class="pic-soft" d="M18 58c4-7 11-11 11-19h6c0 8 7 12 11 19z" />
    </>
  ),
} as const;

export type BarrierName = keyof typeof DRAWINGS;

export const isBarrierName = (name: string): name is BarrierName => Object.hasOwn(DRAWINGS, name);

export function BarrierPicture({ barrier, ...rest }: PictureProps & { readonly barrier: BarrierName }): JSX.Element {
  return <Picture {...rest}>{DRAWINGS[barrier]()}</Picture>;
}
