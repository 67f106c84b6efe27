import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Bubble, Heart, Offer, Office, Writing } from './parts.tsx';

/** Letters, files and numbers: what is written about her, what is decided, and what she can do about it. */
export const PAPER_PICTURES = {
  'sign-up': () => (
    <>
      <rect class="pic-paper" x="5" y="3" width="40" height="57" rx="4" />
      <circle class="pic-skin" cx="14" cy="14" r="4.5" />
      <circle class="pic-skin-deep" cx="14" cy="29" r="4.5" />
      <circle class="pic-skin-light" cx="14" cy="45" r="4.5" />
      <path d="M24 14h14M24 29h14M23 47c2-4 4 3 7-1" />
      <Writing place="translate(32 46)" tone="rose" />
    </>
  ),
  'decision-letter': () => (
    <>
      <rect class="pic-paper" x="10" y="3" width="44" height="46" rx="3" />
      <Office place="translate(32 15)" />
      <path d="M20 30h24" />
      <path class="pic-warm" d="M4 35l28 14 28-14v23a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z" />
      <circle class="pic-glow" cx="32" cy="46" r="8" />
      <path d="M28 46l3 3 5-6" stroke-width="3" />
    </>
  ),
  'may-have-help': () => (
    <>
      <rect class="pic-paper" x="13" y="2" width="34" height="36" rx="3" />
      <circle class="pic-cool" cx="30" cy="15" r="9" />
      <path d="M25.500 15.500l3.500 3.500 6-7M21 31h18" stroke-width="3" />
      <Offer place="translate(0 1)" tone="cool" />
      <Heart x={53} y={33} size={1.2} />
    </>
  ),
  disagree: () => (
    <>
      <Bubble x={4} y={3} w={26} h={20} tip={17} tone="glow" />
      <path d="M13 9l8 8M21 9l-8 8" stroke-width="3.500" />
      <rect class="pic-paper" x="33" y="12" width="28" height="38" rx="3" />
      <Office place="translate(47 24)" />
      <path d="M39 38h16M39 44h10" />
      <Person x={16} y={37} tall={16} wide={12} tone="rose" hair="scarf" scarf="soft" />
      <Limb d="M25 56c6 1 9-2 11-8" tone="rose" hand={[37, 46]} />
    </>
  ),
  'not-happy': () => (
    <>
      <Bubble x={7} y={2} w={31} h={25} tip={17} tone="glow" />
      <circle class="pic-paper" cx="22.500" cy="14.500" r="9" />
      <path d="M19 12.500v.01M26 12.500v.01M18.500 19c2-3 6-3 8 0" stroke-width="2.800" />
      <Person x={14} y={39} tall={14} wide={11} tone="rose" hair="long" />
      <Person x={50} y={24} tall={29} wide={11} tone="cool" hair="bun" skin="skin-deep" />
      <path class="pic-paper" d="M33 44h15v15H33z" />
      <path d="M37 49h7M37 54h4" />
    </>
  ),
  'number-card': () => (
    <>
      <rect class="pic-cool" x="3" y="12" width="58" height="41" rx="5" />
      <path class="pic-paper" d="M8 18h20v29H8z" />
      <path class="pic-rose" d="M10 47c0-12 16-12 16 0z" />
      <circle class="pic-skin" cx="18" cy="29" r="6.500" />
      <path class="pic-hair" d="M11.500 29a6.500 6.500 0 0 1 13 0q-5-1-7-4-2 3-6 4z" />
      <path class="pic-paper" d="M33 33h23v13H33z" />
      <path d="M38 39.500v.01M44.500 39.500v.01M51 39.500v.01" stroke-width="4" />
      <path d="M34 20h20M34 26h13" />
    </>
  ),
  'personal-details': () => (
    <>
      <path d="M20 17l6 8M44 17l-6 8M15 44h8M49 44h-8" stroke-dasharray="1 4.500" stroke-width="3" />
      <Person x={32} y={29} tall={23} wide={12} tone="rose" hair="scarf" scarf="glow" />
      <path class="pic-soft" d="M5 21V11l8-7 8 7v10z" />
      <path d="M13 21v-6" stroke-width="4" />
      <rect class="pic-cool" x="44" y="3" width="13" height="20" rx="3" />
      <path class="pic-paper" d="M44 7h13v11H44z" />
      <rect class="pic-paper" x="3" y="37" width="15" height="18" rx="2" />
      <path d="M7 43h7M7 49h4" />
      <path class="pic-glow" d="M47 38h14v14H47zM47 38l7 8 7-8" />
    </>
  ),
  'data-shield': () => (
    <>
      <path class="pic-cool" d="M32 2c8 5 16 7 25 7 1 25-6 43-25 53C13 52 6 34 7 9c9 0 17-2 25-7z" />
      <rect class="pic-paper" x="18" y="15" width="28" height="31" rx="3" />
      <circle class="pic-skin" cx="26" cy="24" r="4.500" />
      <path class="pic-rose" d="M20.500 35c0-8 11-8 11 0z" />
      <path d="M36 23h5M36 29h5M24 40h16" />
    </>
  ),
  'login-lock': () => (
    <>
      <rect class="pic-cool" x="14" y="2" width="36" height="60" rx="6" />
      <rect class="pic-paper" x="19" y="8" width="26" height="44" rx="2" />
      <path d="M26 27v-5a6 6 0 0 1 12 0v5" stroke-width="3" />
      <rect class="pic-glow" x="23" y="25" width="18" height="14" rx="3" />
      <path d="M32 31v3" stroke-width="3.500" />
      <path d="M24 46v.01M29.300 46v.01M34.600 46v.01M40 46v.01" stroke-width="3.800" />
      <path d="M29 57h6" />
    </>
  ),
  folder: () => (
    <>
      <path class="pic-glow" d="M6 15h18l5 6h26a3 3 0 0 1 3 3v34H3V18a3 3 0 0 1 3-3z" />
      <rect class="pic-paper" x="12" y="6" width="32" height="34" rx="2" />
      <path d="M19 13h16M19 19h18" />
      <path class="pic-warm" d="M6 27h52a3 3 0 0 1 3 3v26a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V30a3 3 0 0 1 3-3z" />
      <rect class="pic-paper" x="16" y="34" width="32" height="19" rx="3" />
      <circle class="pic-skin" cx="25" cy="41" r="3.800" />
      <path class="pic-rose" d="M20 50c0-7 10-7 10 0z" />
      <path d="M36 40h7M36 46h7" />
    </>
  ),
  'read-file': () => (
    <>
      <path class="pic-soft" d="M16 24a16 17 0 0 1 32 0c0 8 4 11 4 20H12c0-9 4-12 4-20z" />
      <path class="pic-skin" d="M21.500 24a10.500 11 0 0 1 21 0 10.500 13 0 0 1-21 0z" />
      <path d="M27 26v1M37 26v1" stroke-width="3.200" />
      <path class="pic-warm" d="M4 37c10-2 20-1 28 4 8-5 18-6 28-4v21c-10-2-20-1-28 3-8-4-18-5-28-3z" />
      <path class="pic-paper" d="M9 34c8-1 16 1 23 6 7-5 15-7 23-6v19c-8-1-16 1-23 5-7-4-15-6-23-5z" />
      <path d="M32 40v18M39 44c3-2 6-3 10-3M39 50c3-2 6-3 10-3" />
      <circle class="pic-skin" cx="5" cy="47" r="3.500" />
      <circle class="pic-skin" cx="59" cy="47" r="3.500" />
      <path class="pic-rose" d="M15 50c0-7 11-7 11 0z" />
      <circle class="pic-skin-light" cx="20.500" cy="43.500" r="2.800" />
    </>
  ),
  'good-conduct': () => (
    <>
      <rect class="pic-paper" x="8" y="3" width="40" height="54" rx="3" />
      <Person x={28} y={18} tall={12} wide={10} tone="cool" hair="bun" skin="skin-light" />
      <path d="M16 44h14M16 50h10" />
      <path class="pic-rose" d="M39 50l-3 11 8-4 7 4-2-11z" />
      <circle class="pic-glow" cx="44" cy="44" r="10" />
      <path d="M39.500 44l3.500 3.500 5.500-6.500" stroke-width="3" />
    </>
  ),
  'map-of-help': () => (
    <>
      <path class="pic-soft" d="M3 22l19-6 20 6 19-6v39l-19 6-20-6-19 6z" />
      <path d="M22 16v39M42 22v39" />
      <path d="M9 50c6-9 14 1 22-8s12-2 24-9" stroke-dasharray="1 5" stroke-width="3" />
      <path class="pic-cool" d="M13 42c-6-7-9-10-9-15a9 9 0 0 1 18 0c0 5-3 8-9 15z" />
      <path class="pic-paper" d="M9 30v-4l4-3.500 4 3.500v4z" />
      <path class="pic-glow" d="M47 34c-7-8-11-12-11-18a11 11 0 0 1 22 0c0 6-4 10-11 18z" />
      <Heart x={47} y={15} />
    </>
  ),
  'ask-office': () => (
    <>
      <Bubble x={27} y={3} w={33} h={30} tip={28} />
      <g transform="translate(43.500 19) scale(1.300)" stroke-width="1.750"><Office place="translate(0 0)" /></g>
      <Person x={17} y={32} tall={20} wide={13} tone="warm" hair="bun" skin="skin-deep" />
      <rect class="pic-cool" x="23" y="28" width="6" height="13" rx="2" />
      <Limb d="M28 54c3-4 3-8 0-13" tone="warm" hand={[26, 39]} skin="skin-deep" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
