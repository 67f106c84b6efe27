import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Bubble, Coin, Heart, Home, Writing } from './parts.tsx';

/** Who helps, and how a parent gets to them. */
export const HELPER_PICTURES = {
  professional: () => (
    <>
      <Person x={27} y={14} tall={39} wide={17} tone="cool" hair="short" skin="skin-deep" />
      <path d="M18 27l9 12 9-12" />
      <rect class="pic-paper" x="20" y="38" width="14" height="11" rx="2" />
      <path d="M24 43.500h6" />
      <path d="M44 40v-3a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3v3" stroke-width="3" />
      <rect class="pic-warm" x="38" y="40" width="24" height="20" rx="3" />
      <path d="M38 48h24M50 46v5" />
    </>
  ),
  'call-one': () => (
    <>
      <rect class="pic-cool" x="15" y="2" width="34" height="60" rx="6" />
      <rect class="pic-paper" x="20" y="7" width="24" height="49" rx="2" />
      <path class="pic-rose" d="M22 38c0-13 20-13 20 0z" />
      <circle class="pic-skin-light" cx="32" cy="21" r="7.500" />
      <path class="pic-hair" d="M24.500 21a7.500 7.500 0 0 1 15 0q-5-1-7-4-3 3-8 4z" />
      <circle class="pic-cool" cx="32" cy="48" r="5.500" />
      <path d="M7 20c-3 6-3 12 0 18M57 20c3 6 3 12 0 18" stroke-width="3" />
    </>
  ),
  coordinator: () => (
    <>
      <path d="M24 36l-9 8M32 34v10M40 36l9 8" stroke-width="3" />
      <Person x={32} y={14} tall={17} wide={12} tone="cool" hair="bun" skin="skin-light" />
      <path class="pic-paper" d="M25 25h14v13H25z" />
      <path d="M29 29.500h6M29 33.500h4" />
      <Person x={11} y={47} tall={8} wide={8} tone="warm" hair="scarf" scarf="soft" />
      <Person x={53} y={47} tall={8} wide={8} tone="rose" hair="short" skin="skin-deep" />
      <Person x={32} y={48} tall={7} wide={8} tone="glow" hair="long" />
    </>
  ),
  'key-person': () => (
    <>
      <Person x={10} y={27} tall={26} wide={8} tone="cool" skin="skin-light" />
      <Person x={54} y={27} tall={26} wide={8} tone="glow" hair="bun" skin="skin-deep" />
      <Person x={32} y={14} tall={40} wide={15} tone="warm" hair="scarf" scarf="soft" />
      <Heart x={32} y={42} size={2} />
      <Limb d="M11 43c2 4 4 5 8 4" tone="cool" hand={[22, 46]} skin="skin-light" />
      <circle class="pic-skin-deep" cx="43" cy="46" r="3.200" />
    </>
  ),
  'same-face': () => (
    <>
      {[3, 23, 43].map((x) => (
        <g key={x} transform={`translate(${x} 4)`}>
          <rect class="pic-paper" width="18" height="29" rx="3" />
          <path class="pic-rose" d="M0 7V3a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v4z" />
          <path class="pic-cool" d="M3 29c0-9 12-9 12 0z" />
          <circle class="pic-skin-light" cx="9" cy="17" r="5" />
          <path class="pic-hair" d="M4 17a5 5 0 0 1 10 0q-4 0-5-3-2 3-5 3z" />
        </g>
      ))}
      <Person x={32} y={44} tall={10} wide={12} tone="warm" hair="scarf" scarf="soft" />
      <Heart x={53} y={46} size={1.2} />
    </>
  ),
  'short-line': () => (
    <>
      <Limb d="M20 26C24 9 40 9 44 26" tone="warm" />
      <Heart x={32} y={12} size={1.3} />
      <Person x={11} y={26} tall={27} wide={10} tone="rose" hair="long" />
      <Person x={53} y={26} tall={27} wide={10} tone="cool" hair="beard" skin="skin-deep" />
      <rect class="pic-paper" x="16.500" y="22" width="7" height="14" rx="2" />
      <rect class="pic-paper" x="40.500" y="22" width="7" height="14" rx="2" />
      <Limb d="M17 49c5-1 6-6 5-12" tone="rose" hand={[21, 36]} />
      <Limb d="M47 49c-5-1-6-6-5-12" tone="cool" hand={[43, 36]} skin="skin-deep" />
    </>
  ),
  'may-stay': () => (
    <>
      <Home x={43} y={6} half={14} h={53} />
      <path class="pic-glow" d="M42 59V45a5.500 5.500 0 0 1 11 0v14z" />
      <circle class="pic-cool" cx="43" cy="28" r="7" />
      <path d="M39.500 28l2.500 2.500 4.500-5" stroke-width="2.800" />
      <Person x={18} y={21} tall={31} wide={11} tone="rose" hair="curly" skin="skin-deep" />
      <path d="M7 43v-3h7v3" />
      <rect class="pic-warm" x="3" y="43" width="15" height="16" rx="3" />
    </>
  ),
  'own-strength': () => (
    <>
      <Limb d="M23 41C10 42 7 36 9 26" tone="rose" hand={[10, 22]} />
      <Limb d="M41 41c13 1 16-5 14-15" tone="rose" hand={[54, 22]} />
      <Person x={32} y={20} tall={33} wide={13} tone="rose" hair="scarf" scarf="glow" />
      <Heart x={32} y={42} size={1.4} />
      <Person x={11} y={47} tall={7} wide={8} tone="cool" hair="short" skin="skin-light" />
      <Person x={53} y={47} tall={7} wide={8} tone="warm" hair="long" skin="skin-deep" />
      <path d="M32 7V4M20 10l-2-2M44 10l2-2" />
    </>
  ),
  'town-hall': () => (
    <>
      <path class="pic-soft" d="M7 27h50v27H7z" />
      <path class="pic-cool" d="M3 27L32 8l29 19z" />
      <circle class="pic-glow" cx="32" cy="19" r="4.500" />
      <path d="M13 31v20M51 31v20M21.500 31v20M42.500 31v20" stroke-width="5.500" />
      <path class="pic-limb-soft" d="M13 31v20M51 31v20M21.500 31v20M42.500 31v20" />
      <path class="pic-warm" d="M28 54V41a4 4 0 0 1 8 0v13z" />
      <path class="pic-paper" d="M4 54h56v7H4z" />
    </>
  ),
  'coach-at-home': () => (
    <>
      <Home x={32} y={6} half={25} h={54} roof="rose" />
      <Person x={14} y={32} tall={21} wide={8} tone="warm" hair="scarf" scarf="paper" />
      <Person x={50} y={32} tall={21} wide={8} tone="cool" hair="short" skin="skin-light" />
      <Person x={32} y={39} tall={14} wide={7} tone="rose" hair="curly" skin="skin-deep" />
      <Limb d="M48 46c-3 3-5 3-8 2" tone="cool" hand={[38, 48]} skin="skin-light" />
      <Limb d="M16 46c3 3 5 3 8 2" tone="warm" hand={[26, 48]} />
      <path class="pic-glow" d="M32 15l2 4 4.500.600-3.300 3.100.800 4.500-4-2.200-4 2.200.800-4.500-3.300-3.100 4.500-.600z" />
    </>
  ),
  'point-the-way': () => (
    <>
      <path class="pic-glow" d="M43 60V22a9 9 0 0 1 18 0v38z" />
      <path class="pic-light" d="M48 60V24a4 4 0 0 1 8 0v36z" />
      <Person x={9} y={29} tall={24} wide={8} tone="rose" hair="scarf" scarf="soft" />
      <Person x={26} y={22} tall={31} wide={9} tone="cool" hair="bun" skin="skin-light" />
      <Limb d="M30 38c3 0 5-2 7-5" tone="cool" hand={[39, 31]} skin="skin-light" />
      <path d="M10 13C18 3 30 3 38 9M38.500 3v6.500H32" stroke-width="3" />
    </>
  ),
  'walk-in': () => (
    <>
      <path class="pic-light" d="M6 60V16A12 12 0 0 1 18 4h6a12 12 0 0 1 12 12v44z" />
      <path class="pic-warm" d="M6 17v43l-4 2V20z" />
      <Person x={21} y={26} tall={27} wide={10} tone="cool" hair="long" skin="skin-light" />
      <Limb d="M13 42c-3-4-3-7-2-11" tone="cool" hand={[11, 28]} skin="skin-light" />
      <Person x={50} y={25} tall={28} wide={10} tone="rose" hair="scarf" scarf="glow" />
      <path d="M58 8H43M47 3l-5 5 5 5" stroke-width="3" />
    </>
  ),
  'low-step': () => (
    <>
      <path class="pic-light" d="M18 50V18a14 14 0 0 1 28 0v32z" />
      <path class="pic-cool" d="M18 18v32L6 57V22c0-7 4-13 12-17zM46 18v32l12 7V22c0-7-4-13-12-17z" />
      <path class="pic-soft" d="M18 50h28l9 10H9z" />
      <Heart x={32} y={54} />
      <path d="M32 12v6M24 16l3 4M40 16l-3 4M11 38v3M53 38v3" />
    </>
  ),
  'first-talk': () => (
    <>
      <Bubble x={5} y={2} w={34} h={23} tip={14} tone="glow" />
      <path class="pic-paper" d="M10 20v-7l6-5 6 5v7z" />
      <Heart x={30} y={13} size={1.1} />
      <Person x={12} y={35} tall={17} wide={10} tone="rose" hair="scarf" scarf="soft" skin="skin-deep" />
      <Person x={52} y={25} tall={27} wide={10} tone="cool" hair="bun" skin="skin-light" />
      <path class="pic-warm" d="M3 53h58v8H3z" />
      <path class="pic-paper" d="M22 47h17l3 6H20z" />
      <Writing place="translate(33 50) scale(.8)" tone="cool" skin="skin-light" />
    </>
  ),
  'interpreter-coin': () => (
    <>
      <Bubble x={3} y={3} w={28} h={22} tip={20} tone="glow" />
      <Bubble x={33} y={10} w={28} h={22} tip={42} tone="cool" />
      <path d="M9 14c2-5 4-5 5.500 0s4 4 5.500 0 3-3 5-1M39 23l4-6 4 6 4-6 4 6" />
      <Coin place="translate(31 48) scale(1.300)" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
