import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Bubble, Bulb, Coin, Heart, Palm } from './parts.tsx';

/** Bringing up children, school and money. */
export const RAISING_PICTURES = {
  raising: () => (
    <>
      <Person x={12} y={13} tall={40} wide={10} tone="rose" hair="long" />
      <circle class="pic-paper" cx="28" cy="51" r="8" />
      <circle class="pic-paper" cx="53" cy="51" r="8" />
      <Person x={38} y={24} tall={16} wide={8} tone="glow" hair="curly" skin="skin-deep" />
      <path d="M28 51l9-5 8 5h8l-4-13M45 37h6" stroke-width="3" />
      <Limb d="M15 30c4 5 8 7 13 8" tone="rose" hand={[30, 38]} />
    </>
  ),
  tips: () => (
    <>
      <Bulb place="translate(32 16)" />
      <path d="M18 13h-4M46 13h4M22 3l2 2M42 3l-2 2" />
      <Person x={12} y={26} tall={27} wide={10} tone="rose" hair="scarf" scarf="soft" />
      <Person x={52} y={26} tall={27} wide={10} tone="cool" hair="bun" skin="skin-light" />
      <Person x={32} y={44} tall={9} wide={8} tone="glow" hair="curly" />
    </>
  ),
  'child-question': () => (
    <>
      <Bubble x={33} y={3} w={27} h={26} tip={31} tone="glow" />
      <path d="M41.500 12c.500-6 10.500-6 10.500.500 0 5-5.500 4.500-5.500 8.500M46.500 24.500v.01" stroke-width="3.200" />
      <Person x={19} y={22} tall={31} wide={13} tone="rose" hair="long" />
      <Person x={43} y={44} tall={9} wide={9} tone="cool" hair="curly" skin="skin-deep" />
      <Limb d="M26 40c5 2 7 6 9 11" tone="rose" hand={[36, 52]} />
    </>
  ),
  limits: () => (
    <>
      <circle class="pic-cool" cx="35" cy="11" r="8.500" />
      <path d="M31 11.500l3 3 5-6" stroke-width="3" />
      <circle class="pic-rose" cx="54" cy="11" r="8.500" />
      <path d="M51 8l6 6M57 8l-6 6" stroke-width="3" />
      <Person x={15} y={18} tall={35} wide={12} tone="warm" hair="scarf" scarf="soft" />
      <Person x={52} y={42} tall={11} wide={9} tone="glow" hair="short" />
      <Limb d="M18 47c7 2 13 0 15-4" tone="warm" />
      <g stroke-width="3.300"><Palm place="translate(34 34) scale(.55)" tone="warm" /></g>
    </>
  ),
  'changing-teen': () => (
    <>
      <path class="pic-glow" d="M51 5a7 7 0 1 1-.1 0z" />
      <path class="pic-cool" d="M6 18a5 5 0 0 1 1-9c2-5 10-5 12 0 6 0 7 9 0 9z" />
      <path d="M8 23l-1 3M14 23l-1 3" />
      <path class="pic-rose" d="M10 61v-5c0-9 9-13 22-13s22 4 22 13v5z" />
      <path d="M26 46v8M38 46v8" />
      <circle class="pic-skin-deep" cx="32" cy="32" r="13.500" />
      <path class="pic-hair" d="M18.500 32c-1-10 4-16 13-16 10 0 15 7 14 16-4-2-5-5-6-7-6 3-12 2-15 0-2 3-3 5-6 7z" />
      <path d="M27 34v1M37 34v1M28 40c3 1 5 1 8-1" stroke-width="3" />
      <Limb d="M17 31C17 9 47 9 47 31" tone="warm" />
      <rect class="pic-warm" x="13" y="28" width="7" height="12" rx="3" />
      <rect class="pic-warm" x="44" y="28" width="7" height="12" rx="3" />
    </>
  ),
  'puzzle-child': () => (
    <>
      <path class="pic-glow" d="M16 6h7c-3-6 9-6 6 0h8v8c6-3 6 9 0 6v8H16v-8c-6 3-6-9 0-6z" />
      <Person x={50} y={22} tall={31} wide={11} tone="cool" hair="bun" skin="skin-light" />
      <Person x={19} y={40} tall={13} wide={10} tone="rose" hair="curly" skin="skin-deep" />
      <path class="pic-warm" d="M3 53h58v8H3z" />
      <path class="pic-paper" d="M28 45h12v8H28z" />
      <Limb d="M43 44c-2 3-3 3-5 4" tone="cool" hand={[36, 49]} skin="skin-light" />
    </>
  ),
  bullied: () => (
    <>
      <path class="pic-paper" d="M35 3h20a4 4 0 0 1 4 4v7a4 4 0 0 1-4 4H35a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path d="M37 10.500h.01M45 10.500h.01M53 10.500h.01" stroke-width="3.5" />
      <Person x={38} y={32} tall={21} wide={9} tone="cool" skin="skin-light" />
      <Person x={54} y={32} tall={21} wide={8} tone="warm" hair="long" />
      <Person x={13} y={38} tall={15} wide={9} tone="glow" hair="curly" skin="skin-deep" />
      <path d="M25 22v36" stroke-dasharray="3 5" />
    </>
  ),
  'learn-dutch': () => (
    <>
      <path class="pic-warm" d="M38 60V24h5v-7h4V9h8v8h4v7h3v36z" />
      <path class="pic-paper" d="M43 30h5v7h-5zM54 30h5v7h-5zM43 42h5v7h-5z" />
      <path class="pic-cool" d="M53 60V44h6v16zM48 15h6" />
      <Bubble x={3} y={3} w={30} h={17} tip={15} tone="glow" />
      <path d="M9 12c2-4 4-4 6 0s4 4 6 0 4-3 6 0" />
      <Person x={18} y={32} tall={21} wide={13} tone="rose" hair="scarf" scarf="soft" />
      <path class="pic-paper" d="M18 49c-4-3-9-3-14-2v12c5-1 10-1 14 2 4-3 9-3 14-2V47c-5-1-10-1-14 2zM18 49v12" />
    </>
  ),
  'child-money': () => (
    <>
      <Person x={22} y={20} tall={33} wide={14} tone="rose" hair="curly" skin="skin-deep" />
      <Limb d="M31 42c5 3 9 3 12 1" tone="rose" />
      <Coin place="translate(46 46) scale(1.300)" />
      <Coin place="translate(49 17) scale(.900)" />
      <circle class="pic-skin-deep" cx="34" cy="47" r="3.500" />
    </>
  ),
  'school-years': () => (
    <>
      <path class="pic-warm" d="M36 59V25l12-12 12 12v34z" />
      <path class="pic-cool" d="M43 59V47a5 5 0 0 1 10 0v12z" />
      <circle class="pic-paper" cx="48" cy="28" r="5.500" />
      <path d="M48 25v3h2.500M7 8h24M26 3l5 5-5 5" stroke-width="2.800" />
      <g stroke-width="2.800" transform="translate(2 12) scale(.8)">
        <Person x={8} y={40} tall={11} wide={7} tone="glow" hair="curly" skin="skin-deep" />
        <Person x={23} y={29} tall={22} wide={8} tone="rose" hair="short" />
        <Person x={40} y={18} tall={33} wide={9} tone="cool" hair="long" skin="skin-light" />
      </g>
    </>
  ),
  'empty-chair': () => (
    <>
      <rect class="pic-cool" x="6" y="3" width="52" height="19" rx="3" />
      <path d="M14 13c2-4 4-4 6 0s4 4 6 0M38 13h12" />
      <Person x={12} y={34} tall={16} wide={8} tone="rose" hair="long" />
      <Person x={52} y={34} tall={16} wide={8} tone="glow" hair="curly" skin="skin-deep" />
      <path class="pic-soft" d="M25 50V36a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v14z" />
      <path d="M25 41h14" />
      <path class="pic-warm" d="M3 49h17v5H3zM23.500 49h17v5h-17zM44 49h17v5H44zM6 54v7M17 54v7M26.500 54v7M37.500 54v7M47 54v7M58 54v7" />
    </>
  ),
  'talk-with-teacher': () => (
    <>
      <rect class="pic-paper" x="21" y="30" width="22" height="25" rx="2" />
      <path class="pic-glow" d="M32 33l2 4 4.500.600-3.300 3.100.800 4.500-4-2.200-4 2.200.800-4.500-3.300-3.100 4.500-.600z" />
      <path d="M26 50h12" />
      <Bubble x={3} y={3} w={24} h={17} tip={11} tone="glow" />
      <Heart x={15} y={10.500} />
      <Bubble x={37} y={3} w={24} h={17} tip={53} tone="cool" />
      <path d="M42 11c2-3 4-3 6 0s4 3 6 0" />
      <Person x={10} y={33} tall={20} wide={8} tone="rose" hair="scarf" scarf="soft" />
      <Person x={54} y={33} tall={20} wide={8} tone="cool" hair="long" skin="skin-light" />
    </>
  ),
  'which-school': () => (
    <>
      <path class="pic-warm" d="M3 23v-9l8-8 8 8v9z" />
      <path class="pic-cool" d="M24 20v-9l8-8 8 8v9z" />
      <path class="pic-rose" d="M45 23v-9l8-8 8 8v9z" />
      <path class="pic-paper" d="M8.500 23v-7h5v7zM29.500 20v-7h5v7zM50.500 23v-7h5v7z" />
      <path d="M20 43c-5-2-8-5-9-12M6.500 34.500L11 30l4.500 4.500M32 33v-6M27.500 30.500L32 26l4.500 4.500M44 43c5-2 8-5 9-12M48.500 34.500L53 30l4.500 4.500" stroke-width="2.800" />
      <Person x={32} y={44} tall={10} wide={9} tone="glow" hair="curly" skin="skin-deep" />
    </>
  ),
  'small-class': () => (
    <>
      <path class="pic-soft" d="M6 60V24L32 6l26 18v36z" />
      <Limb d="M5 26L32 7l27 19" tone="warm" />
      <Person x={32} y={24} tall={26} wide={11} tone="cool" hair="bun" skin="skin-light" />
      <Limb d="M25 44c-3 1-5 1-7 0" tone="cool" hand={[20, 45]} skin="skin-light" />
      <Limb d="M39 44c3 1 5 1 7 0" tone="cool" hand={[44, 45]} skin="skin-light" />
      <Person x={16} y={38} tall={14} wide={7} tone="rose" hair="curly" skin="skin-deep" />
      <Person x={48} y={38} tall={14} wide={7} tone="glow" hair="long" />
      <path class="pic-warm" d="M6 53h52v7H6z" />
      <path class="pic-paper" d="M28 49h8v4h-8z" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
