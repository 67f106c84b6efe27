import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Offer, Palm } from './parts.tsx';

/** What a sentence, a word or a door on a card is about. One drawing for each moment of the work. */
export const MOMENT_PICTURES = {
  consent: () => (
    <>
      <path class="pic-paper" d="M27 4h29a5 5 0 0 1 5 5v25a5 5 0 0 1-5 5H37l-9 6 1-6h-2a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5z" />
      <circle class="pic-cool pic-flat" cx="41.5" cy="21.5" r="13" />
      <path d="M34.5 22l5 5.5L49 16.5" stroke-width="4" />
      <Palm place="translate(14 38)" tone="warm" />
    </>
  ),
  free: () => (
    <>
      <path class="pic-rose" d="M33 17c-7 0-11-4-9-8 3-4 8 1 9 8 1-7 6-12 9-8 2 4-2 8-9 8z" />
      <path class="pic-cool" d="M22 22h22v15a2 2 0 0 1-2 2H24a2 2 0 0 1-2-2z" />
      <path class="pic-cool" d="M20 16h26a2 2 0 0 1 2 2v6H18v-6a2 2 0 0 1 2-2z" />
      <path class="pic-glow" d="M30 16h6v23h-6z" />
      <Offer place="translate(0 0)" tone="warm" />
      <path d="M13 10l-4-3M11 18H6M53 10l4-3M55 18h5" />
    </>
  ),
  'two-ways': () => (
    <>
      <path class="pic-warm" d="M3 35V14a10 10 0 0 1 20 0v21z" />
      <path class="pic-light" d="M8 35V16a5 5 0 0 1 10 0v19z" />
      <path class="pic-cool" d="M41 35V14a10 10 0 0 1 20 0v21z" />
      <path class="pic-light" d="M46 35V16a5 5 0 0 1 10 0v19z" />
      <path d="M20 59C14 58 13 52 13 44M44 59c6-1 7-7 7-15M8.5 48l4.5-5 4.5 5M46.5 48l4.5-5 4.5 5" stroke-width="3" />
      <Person x={32} y={34} tall={18} wide={9} tone="rose" hair="long" />
    </>
  ),
  quiet: () => (
    <>
      <path class="pic-soft" d="M8 27a20 22 0 0 1 40 0c0 11 6 14 7 33H1c1-19 7-22 7-33z" />
      <path class="pic-skin" d="M15 26a13 14 0 0 1 26 0 13 17 0 0 1-26 0z" />
      <path d="M19 25c1.5 2.5 5 2.5 6.5 0M30.5 25c1.5 2.5 5 2.5 6.5 0M21 34c4 4 10 4 14 0" />
      <path class="pic-skin" d="M25.5 34a2.6 2.6 0 0 1 5.2 0v10c5 0 8 3 8 7s-4 8-9 8-8-3-8-7c0-3 2-5 3.8-6z" />
      <path d="M46 45v-3a5.5 5.5 0 0 1 11 0v3" />
      <path class="pic-glow" d="M44 45h15a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H44a2 2 0 0 1-2-2V47a2 2 0 0 1 2-2z" />
      <path d="M51.5 51v3" stroke-width="3.5" />
    </>
  ),
  'open-hand-no': () => (
    <>
      <path class="pic-cool" d="M3 60v-7c0-10 8-15 18-15s18 5 18 15v7z" />
      <circle class="pic-skin-deep" cx="21" cy="23" r="13" />
      <path class="pic-hair" d="M8 22a13 13 0 0 1 26 0Q23 20 20 14 16 20 8 22z" />
      <path d="M16 25v1M26 25v1" stroke-width="3.5" />
      <path d="M16 30.500c2 2.5 8 2.5 10 0M4 14c-2 4-2 8 0 12M37 10c2 3 2.5 5 2.5 8" />
      <Palm place="translate(44 38)" tone="cool" skin="skin-deep" />
    </>
  ),
  'bring-someone': () => (
    <>
      <path class="pic-rose" d="M20 12c-9-5-5-10-2-9.500q1.5.3 2 2 .5-1.7 2-2c3-.5 7 4.5-2 9.500z" />
      <Person x={12} y={23} tall={26} wide={9} tone="warm" hair="scarf" scarf="glow" />
      <Person x={29} y={23} tall={26} wide={9} tone="rose" hair="bun" skin="skin-light" />
      <Person x={53} y={23} tall={26} wide={8} tone="cool" hair="short" skin="skin-deep" />
      <path class="pic-soft" d="M4 45h56a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V47a2 2 0 0 1 2-2z" />
      <Limb d="M32 36c0 6-6 8-12 7" tone="rose" hand={[17, 42]} skin="skin-light" />
      <path class="pic-paper" d="M41 48h11l2 7H39z" />
    </>
  ),
  interpreter: () => (
    <>
      <path class="pic-glow" d="M7 3h17a4 4 0 0 1 4 4v12a4 4 0 0 1-1 3l2 7-10-6H7a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path class="pic-cool" d="M40 3h17a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H45l-10 6 2-7a4 4 0 0 1-1-3V7a4 4 0 0 1 4-4z" />
      <path d="M8 14c2-5 4-5 5.5 0s4 4 5.5 0 3-3 4-1M41 16l4-6 4 6 4-6 4 6" />
      <Person x={10} y={38} tall={15} wide={8} tone="rose" hair="scarf" scarf="soft" />
      <Person x={54} y={38} tall={15} wide={8} tone="cool" hair="beard" skin="skin-light" />
      <Person x={32} y={37} tall={17} wide={11} tone="warm" hair="curly" skin="skin-deep" />
    </>
  ),
  waiting: () => (
    <>
      <circle class="pic-paper" cx="45" cy="15" r="12" />
      <path d="M45 8v7h5" stroke-width="3" />
      <path class="pic-warm" d="M5 14a5 5 0 0 1 10 0v21h14a4 4 0 0 1 4 4v6H9a4 4 0 0 1-4-4z" />
      <path d="M9 45v14M29 45v14M40 52h20M43 52v8M57 52v8" stroke-width="3" />
      <path class="pic-cool" d="M42 40h13v7a5 5 0 0 1-5 5h-3a5 5 0 0 1-5-5z" />
      <path d="M55 42c6-1 6 6 0 6M46 36c-1.5-2 1.5-2 0-4.500M51 36c-1.5-2 1.5-2 0-4.5" />
    </>
  ),
  'gentle-hands': () => (
    <>
      <path class="pic-rose" d="M32 15c-10-5.5-5.5-11-2.3-10.500q1.8.4 2.3 2.3.5-1.9 2.3-2.300C37.5 4 42 9.5 32 15z" />
      <Palm place="translate(18.5 40) scale(-.95 .95)" tone="cool" />
      <Palm place="translate(45.5 40) scale(.95)" tone="cool" />
      <g stroke-width="3.2">
      <Palm place="translate(19 29) scale(.66 -.66)" tone="warm" skin="skin-light" />
      <Palm place="translate(45 29) scale(-.66)" tone="warm" skin="skin-light" />
      </g>
    </>
  ),
  'child-grows': () => (
    <>
      <path class="pic-glow" d="M52 4h7a2 2 0 0 1 2 2v51a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z" />
      <path d="M50 14h4M50 24h6M50 34h4M50 44h6" />
      <g transform="translate(8 45) scale(.62)" stroke-width="3.4"><Person x={0} y={0} tall={13} wide={9} tone="warm" hair="curly" /></g>
      <g transform="translate(21 34) scale(.8)" stroke-width="2.8"><Person x={0} y={0} tall={20} wide={9} tone="warm" hair="curly" /></g>
      <Person x={38} y={19} tall={30} wide={9} tone="warm" hair="curly" />
    </>
  ),
  'two-languages': () => (
    <>
      <path class="pic-glow" d="M7 3h19a4 4 0 0 1 4 4v11a4 4 0 0 1-4 4h-6l-4 6-3-6H7a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path class="pic-cool" d="M38 8h19a4 4 0 0 1 4 4v11a4 4 0 0 1-4 4h-5l-3 6-4-6h-7a4 4 0 0 1-4-4V12a4 4 0 0 1 4-4z" />
      <path d="M8 13c2-5 4-5 5.5 0s4 4 5.5 0 4-4 5.5-1M39 21l4-6 4 6 4-6 4 6" />
      <Person x={18} y={36} tall={18} wide={13} tone="rose" hair="scarf" scarf="soft" />
      <Person x={47} y={42} tall={12} wide={9} tone="warm" hair="curly" />
    </>
  ),
  plaster: () => (
    <>
      <path class="pic-glow" d="M3 61v-9c0-8 8-12 17-12s17 4 17 12v9z" />
      <circle class="pic-skin" cx="20" cy="23" r="15" />
      <path class="pic-hair" d="M5 22a15 15 0 0 1 30 0Q24 20 19 12 15 20 5 22z" />
      <path d="M13 24c1-2 4-2 5 0M23 24c1-2 4-2 5 0M14 29c2 6 11 6 13 0" />
      <path class="pic-skin" d="M31 45q8-5 15 0l1-12c-3-2-3-9 2-10h6c5 1 6 8 3 11l3 16q0 11-11 11H31z" />
      <path class="pic-paper" d="M36 51l14-2.500a4 4 0 0 1 1.5 8l-14 2.500A4 4 0 0 1 36 51z" />
      <path class="pic-rose pic-flat" d="M40 52.200l7-1.3.8 4.5-7 1.300z" />
    </>
  ),
  'speak-up': () => (
    <>
      <path class="pic-glow" d="M37 4h19a5 5 0 0 1 5 5v14a5 5 0 0 1-5 5H45l-8 7v-7a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5z" />
      <path d="M38 13c2.5-4 4-4 6 0s4 4 6 0 4-3 5-1M38 21h11" />
      <Limb d="M13 52C7 44 7 34 9 24" tone="cool" />
      <Person x={24} y={30} tall={22} wide={13} tone="cool" hair="bun" skin="skin-deep" />
      <g stroke-width="3.3"><Palm place="translate(10 15) scale(.62)" tone="cool" skin="skin-deep" /></g>
    </>
  ),
  'two-parents': () => (
    <>
      <Person x={13} y={20} tall={30} wide={10} tone="rose" hair="long" skin="skin-light" />
      <Person x={51} y={20} tall={30} wide={10} tone="cool" hair="beard" />
      <Person x={32} y={36} tall={15} wide={7} tone="glow" hair="curly" />
      <Limb d="M15 35c0 8 3 12 7 14" tone="rose" />
      <Limb d="M49 35c0 8-3 12-7 14" tone="cool" />
      <circle class="pic-skin-light" cx="24" cy="50" r="3.5" />
      <circle class="pic-skin" cx="40" cy="50" r="3.5" />
    </>
  ),
  alarm: () => (
    <>
      <path class="pic-skin" d="M22 61V51c-6-3-9-10-8-17a3.5 3.5 0 0 1 7 0l1 4h22l5 2-1 8-4 3v10z" />
      <path class="pic-cool" d="M26 4h14a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4H26a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" />
      <path class="pic-paper" d="M22 10h22v28H22z" />
      <path class="pic-glow" d="M33 15c5 0 6.5 3 6.5 8l1.5 5H25l1.5-5c0-5 1.5-8 6.5-8zM31 31h4" />
      <path class="pic-skin" d="M41 32h6a2.7 2.7 0 0 1 0 5.4 2.7 2.7 0 0 1 0 5.4 2.7 2.7 0 0 1 0 5.400h-6a2.7 2.7 0 0 1 0-5.4 2.7 2.7 0 0 1 0-5.4 2.7 2.7 0 0 1 0-5.400z" />
      <path d="M41 37.400h6M41 42.800h6" />
      <path d="M15 14c-2 4-2 8 0 12M9 10c-4 6-4 14 0 20M51 14c2 4 2 8 0 12M57 10c4 6 4 14 0 20" />
    </>
  ),
  hello: () => (
    <>
      <Limb d="M15 50C9 45 7 38 8 30" tone="warm" />
      <Person x={24} y={22} tall={29} wide={11} tone="warm" hair="scarf" scarf="soft" />
      <g stroke-width="3.3"><Palm place="translate(9 20) scale(.62)" tone="warm" /></g>
      <Person x={50} y={22} tall={29} wide={12} tone="cool" hair="short" skin="skin-deep" />
      <path class="pic-rose" d="M47 45c-10-5.5-5.5-11-2.3-10.500q1.8.4 2.3 2.3.5-1.9 2.3-2.300C52.5 34 57 39.5 47 45z" />
      <Limb d="M59 44c0 9-5 8-9 4" tone="cool" />
      <path class="pic-skin-deep" d="M51 51c-4 1-9-2-10-5-.6-2.2 1.5-2.8 3-1.500l8 1.500z" />
    </>
  ),
  'who-am-i': () => (
    <>
      <Person x={32} y={14} tall={39} wide={19} tone="cool" hair="bun" skin="skin-light" />
      <path d="M22 26l10 11 10-11" />
      <path class="pic-paper" d="M21 36h22a3 3 0 0 1 3 3v15a3 3 0 0 1-3 3H21a3 3 0 0 1-3-3V39a3 3 0 0 1 3-3z" />
      <circle class="pic-skin-light" cx="26" cy="43.5" r="3.2" />
      <path class="pic-hair" d="M22 52.500a4.2 4.2 0 0 1 8 0z" />
      <path class="pic-rose" d="M38.5 52c-9-5-5-10-2-9.500q1.5.3 2 2 .5-1.7 2-2c3-.5 7 4.5-2 9.500z" />
    </>
  ),
  slow: () => (
    <>
      <path class="pic-paper" d="M11 4h40a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4h-1l1 7-9-7H11a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" />
      <path d="M14 13c4-5 6-5 9 0s6 5 9 0 6-5 9 0 5 3 7 1" />
      <path class="pic-soft" d="M5 59c3-4 8-5 14-5h24c3 0 4-2 4-6v-6a6 6 0 0 1 12 0v7c0 7-4 10-10 10z" />
      <path d="M50 36l-2-4M56 36l2-4M53 42v.01" stroke-width="2.5" />
      <circle class="pic-warm" cx="29" cy="42" r="14" />
      <path d="M29 42c3-3 6 1 3 4-4 4-10 0-9-5 1-6 8-9 13-5" />
    </>
  ),
  'say-again': () => (
    <>
      <path class="pic-glow" d="M22 21h20a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H32l-7 6v-6h-3a4 4 0 0 1-4-4V25a4 4 0 0 1 4-4z" />
      <path d="M23 30c2-4 4-4 6 0s4 4 6 0 4-3 6 0" />
      <path d="M7 37A26 26 0 0 1 49 13M57 27A26 26 0 0 1 15 51" stroke-width="7" />
      <path class="pic-limb-cool" d="M7 37A26 26 0 0 1 49 13M57 27A26 26 0 0 1 15 51" />
      <path class="pic-cool" d="M44 19l11-1-1-11zM20 45L9 46l1 11z" />
    </>
  ),
  'hand-back': () => (
    <>
      <path d="M18 9c9-5 19-5 28 0M39 9.700l7-.7-3-6.3" stroke-width="3" />
      <path class="pic-skin" d="M10 36h12a6 6 0 0 1 0 14H10z" />
      <path class="pic-skin-light" d="M54 38H42a6 6 0 0 0 0 14h12z" />
      <path class="pic-paper" d="M21 16h16l9 9v29a3 3 0 0 1-3 3H21a3 3 0 0 1-3-3V19a3 3 0 0 1 3-3z" />
      <path d="M37 16v9h9M24 24h7M24 31h15M29 38h6M29 45h6M24 51h15" />
      <path class="pic-skin" d="M10 36h12a3.5 3.5 0 0 1 0 7H10z" />
      <path class="pic-skin-light" d="M54 38H42a3.5 3.5 0 0 0 0 7h12z" />
      <path class="pic-warm" d="M2 33h8v20H2z" />
      <path class="pic-cool" d="M62 35h-8v20h8z" />
    </>
  ),
  goodbye: () => (
    <>
      <path class="pic-glow" d="M34 58V16a11 11 0 0 1 22 0v42z" />
      <path class="pic-warm" d="M44 58V22c0-8 4-13 12-15 4 2 5 5 5 9v42z" />
      <path d="M49 36v4M28 58h33" />
      <Palm place="translate(18 34) rotate(-8)" tone="cool" skin="skin-light" />
      <path d="M5 16c-3 4-3 9-2 13M28 11c2 1 4 3 5 5" />
    </>
  ),
  road: () => (
    <>
      <circle class="pic-glow pic-flat pic-faint" cx="43" cy="19" r="18" />
      <path class="pic-cool" d="M3 61V43c8-7 18-10 29-10s21 2 29 8v20z" />
      <path class="pic-soft" d="M40 33h7c1 6-17 7-17 12s16 5 14 16H18c0-9 7-8 6-14-1-7 15-8 16-14z" />
      <path class="pic-warm" d="M34 33V17a10 10 0 0 1 20 0v16z" />
      <path class="pic-light" d="M39 33V19a5 5 0 0 1 10 0v14z" />
      <path d="M24 12l3 2M61 27h-3M44 3V2M25 25h3M58 9l2-1" />
    </>
  ),
  people: () => (
    <>
      <path class="pic-soft pic-flat" d="M2 57a30 5 0 0 1 60 0 30 5 0 0 1-60 0z" />
      <Person x={32} y={17} tall={34} wide={11} tone="glow" hair="curly" skin="skin-deep" />
      <Person x={13} y={24} tall={27} wide={11} tone="warm" hair="scarf" scarf="rose" />
      <Person x={51} y={24} tall={27} wide={11} tone="cool" hair="bun" skin="skin-light" />
    </>
  ),
  'key-rights': () => (
    <>
      <path class="pic-paper" d="M11 4h30a4 4 0 0 1 4 4v46a4 4 0 0 1-4 4H11a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" />
      <path d="M14 13h24M14 21h20M14 29h14M14 37h10" />
      <path class="pic-glow" transform="translate(48 29) rotate(36)" d="M0-10A10 10 0 0 1 3 9.500V15h5v5H3v4h6v5H3v2a3 3 0 0 1-6 0V9.500A10 10 0 0 1 0-10z" />
      <circle class="pic-paper" cx="49" cy="27.5" r="3.2" />
    </>
  ),
  ask: () => (
    <>
      <path class="pic-glow" d="M34 4h20a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H42l-8 6v-6.500a6 6 0 0 1-5-5.500V10a6 6 0 0 1 5-6z" />
      <path d="M39 14c1-6 12-6 12 1 0 5-6 4-6 9M45 29.500v.01" stroke-width="3.5" />
      <Person x={18} y={32} tall={20} wide={13} tone="rose" hair="scarf" scarf="soft" skin="skin-deep" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
