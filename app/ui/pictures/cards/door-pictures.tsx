import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';

/** More places and questions, each with a picture that none of its neighbours on a card has. */
export const DOOR_PICTURES = {
  childcare: () => (
    <>
      <circle class="pic-paper" cx="52" cy="13" r="9.5" />
      <path d="M52 8v5h3.5" />
      <path class="pic-glow pic-flat pic-faint" d="M3 55a29 7 0 0 1 58 0 29 7 0 0 1-58 0z" />
      <path d="M17 46l-4 9M42 46l4 9" stroke-width="3.6" />
      <path class="pic-warm" d="M9 30c0-5 3-9 9-10l3-4 2 5c3 3 4 7 4 11h13c4 0 6 3 6 8v6c0 2-1 3-3 3H17c-3 0-4-2-4-5l1-8-2 3c-3 2-6-1-5-4z" />
      <path d="M14 27v.01M47 37c5 0 7 3 6 8M23 24c-3-1-5 1-5 4" stroke-width="2.6" />
      <path class="pic-cool" d="M6 52c12 8 36 8 50 0 2-1 4 1 3 3-13 11-43 11-56 0-1-2 1-4 3-3z" />
      <Person x={33} y={15} tall={16} wide={8} tone="rose" hair="curly" skin="skin-deep" />
      <Limb d="M30 29c-3 1-6 1-9 0" tone="rose" hand={[20, 29]} skin="skin-deep" />
    </>
  ),
  teenager: () => (
    <>
      <path class="pic-rose" d="M11 61V47c0-6 3-9 8-9h26c5 0 8 3 8 9v14z" />
      <path class="pic-cool" d="M14 61v-9c0-8 7-13 18-13s18 5 18 13v9z" />
      <path d="M21 42v12M43 42v6" stroke-width="6" />
      <path class="pic-limb-rose" d="M21 42v12M43 42v6" />
      <circle class="pic-skin-light" cx="32" cy="22" r="13" />
      <path class="pic-hair" d="M19 24C16 12 22 5 33 6c10 0 15 8 12 17-2-4-3-6-7-7-6 2-13 1-16-1-1 3-2 6-3 9z" />
      <path d="M27 25v1M37 25v1" stroke-width="3.2" />
      <path d="M28 30c2 2 6 2 8 0" />
      <path class="pic-glow" d="M31 46h24v5H31z" />
      <path class="pic-paper" d="M33 51h23v5H33z" />
      <path class="pic-warm" d="M30 56h26v5H30z" />
      <Limb d="M50 46c3 3 3 7 0 10" tone="cool" hand={[46, 55]} skin="skin-light" />
    </>
  ),
  'youth-desk': () => (
    <>
      <path class="pic-glow" d="M22 3h20a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4h-6l-4 5-4-5h-6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path class="pic-warm" d="M24 12h16a2 2 0 0 1 2 2v6H22v-6a2 2 0 0 1 2-2z" />
      <path d="M28 12V9h8v3M22 16h20" />
      <Person x={12} y={28} tall={20} wide={10} tone="cool" hair="bun" skin="skin-light" />
      <path class="pic-soft" d="M3 46h33a2 2 0 0 1 2 2v13H3z" />
      <Person x={50} y={26} tall={28} wide={10} tone="rose" hair="curly" skin="skin-deep" />
      <path d="M3 50h35" />
      <path class="pic-paper" d="M22 40h13l-2 6H20z" />
      <Limb d="M46 44c-3 2-6 2-10 0" tone="rose" hand={[34, 43]} skin="skin-deep" />
    </>
  ),
  'healthy-town': () => (
    <>
      <path class="pic-soft" d="M3 61V47l9-8 9 8v14z" />
      <path class="pic-cool" d="M43 61V47l9-8 9 8v14z" />
      <path class="pic-warm" d="M19 61V45l13-11 13 11v16z" />
      <path class="pic-glow" d="M28 61V51h8v10z" />
      <path class="pic-paper" d="M9 49h6v5H9zM49 49h6v5h-6z" />
      <path class="pic-rose" d="M32 41C10 29 9 15 15 8c5-6 14-5 17 3 3-8 12-9 17-3 6 7 5 21-17 33z" />
      <path d="M14 23h9l3-6 5 12 4-9 2 3h13" stroke-width="3" />
    </>
  ),
  'back-to-school': () => (
    <>
      <path class="pic-cool" d="M3 61V52h14v-9h15v-9h14v-9h15v36z" />
      <path d="M17 52v9M32 43v18M46 34v27" />
      <path d="M12 45l-3 7M17 42l5 1" stroke-width="3.6" />
      <Person x={14} y={22} tall={16} wide={8} tone="rose" hair="short" skin="skin-deep" />
      <Limb d="M18 36c4-1 7-4 9-8" tone="rose" hand={[28, 26]} skin="skin-deep" />
      <path class="pic-glow" d="M42 14v7c5 4 12 4 17 0v-7z" />
      <path class="pic-hair" d="M50 4l13 7-13 7-13-7z" />
      <path d="M38 12v9" stroke-width="2.6" />
      <circle class="pic-warm" cx="38" cy="22" r="2.2" />
    </>
  ),
  'visit-before-birth': () => (
    <>
      <path class="pic-soft" d="M3 25L32 3l29 22v32a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3z" />
      <path class="pic-warm" d="M5 60V30a9 9 0 0 1 18 0v30z" />
      <Person x={14} y={34} tall={18} wide={9} tone="cool" hair="bun" skin="skin-light" />
      <path class="pic-paper" d="M18 50h10v9H18zM21 50v-2a2 2 0 0 1 4 0v2" />
      <g transform="translate(33 23) scale(.62)" stroke-width="3.4">
        <path class="pic-hair" d="M6 27c-3-14 2-23 12-23l2 12-6 9z" />
        <path class="pic-rose" d="M4 60c-1-13-1-23 3-30 3-7 14-7 17 0 2 4 2 5 4 6 8 2 12 7 12 13s-4 11-10 11z" />
        <circle class="pic-skin-deep" cx="17" cy="14" r="9" />
        <path class="pic-hair" d="M8 16a9.2 9.2 0 0 1 17-7q-8 0-9 5-1 5-5 6-3-1-3-4z" />
        <path class="pic-glow" d="M30 56c-8-5-6-11-3-11q2.500 0 3 2.500.500-2.500 3-2.500c3 0 5 6-3 11z" />
      </g>
      <path class="pic-glow" d="M28 14a4 4 0 0 1 8 0v4h-8z" />
    </>
  ),
  'money-letters': () => (
    <>
      <path class="pic-cool" d="M3 19L25 4l22 15z" />
      <path class="pic-soft" d="M6 19h38v5H6zM6 46h30v6H3v-3q0-3 3-3z" />
      <path d="M11 25v20M20 25v20M30 25v10M39 25v6" stroke-width="5" />
      <path class="pic-limb-soft" d="M11 25v20M20 25v20M30 25v10M39 25v6" />
      <path class="pic-paper" d="M29 31h29a3 3 0 0 1 3 3v24a3 3 0 0 1-3 3H29a3 3 0 0 1-3-3V34a3 3 0 0 1 3-3z" />
      <path d="M31 38h12M31 45h8M31 52h7" />
      <circle class="pic-glow" cx="50" cy="49" r="8.500" />
      <path d="M53 45c-5-3-8 1-8 4s3 7 8 4M43.500 47.500h6M43.500 51h6" />
    </>
  ),
  'playing-field': () => (
    <>
      <path class="pic-glow pic-flat pic-faint" d="M2 57a30 6 0 0 1 60 0 30 6 0 0 1-60 0z" />
      <path d="M54 25v35" stroke-width="4" />
      <path class="pic-paper" d="M39 3h20a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H39a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z" />
      <path d="M44 9h9v8h-9zM42 22l2 10h8l2-10M46 31l4-7M50 31l-4-7" />
      <path class="pic-rose" d="M40 20h17v4H40z" />
      <circle class="pic-warm" cx="24" cy="10" r="7.500" />
      <path d="M17 8c5 3 10 3 14-1M22 3c3 5 3 10 0 14" />
      <path d="M11 50l-3 9M17 50l4 9M34 54v6M40 54v6" stroke-width="3.600" />
      <Person x={13} y={29} tall={16} wide={9} tone="cool" hair="short" skin="skin-deep" />
      <Limb d="M18 40c4-5 5-11 4-17" tone="cool" hand={[22, 21]} skin="skin-deep" />
      <Person x={37} y={36} tall={14} wide={8} tone="rose" hair="scarf" scarf="soft" />
    </>
  ),
  'letter-question': () => (
    <>
      <path class="pic-paper" d="M14 4h36a3 3 0 0 1 3 3v42H11V7a3 3 0 0 1 3-3z" />
      <path class="pic-glow" d="M32 9a12 12 0 1 1-.1 0z" />
      <path d="M27.500 18c.5-5.500 9-5.500 9 .5 0 4-4.500 4-4.500 7.500M32 29.500v.01" stroke-width="3" />
      <path class="pic-warm" d="M4 34h4l24 15 24-15h4v24a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z" />
      <path d="M5 60l19-16M59 60L40 44" />
    </>
  ),
  'play-hours': () => (
    <>
      <circle class="pic-paper" cx="35" cy="24" r="20" />
      <path d="M35 9v2M35 37v2M20 24h2M48 24h2" />
      <path d="M35 13v11l9 6" stroke-width="3.400" />
      <path class="pic-cool" d="M4 44h17v17H4z" />
      <path class="pic-rose" d="M22 47h14v14H22z" />
      <circle class="pic-glow" cx="51" cy="51" r="10" />
      <path d="M41.500 49c7 3 13 3 19 0M9 49h7v7H9z" />
    </>
  ),
  'child-heard': () => (
    <>
      <path class="pic-glow" d="M33 3h23a4 4 0 0 1 4 4v15a4 4 0 0 1-4 4h-6l-3 5-4-5H33a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path class="pic-paper" d="M37 22v-8l7.500-6 7.500 6v8z" />
      <path d="M44.500 22v-5" stroke-width="3" />
      <Person x={17} y={22} tall={32} wide={12} tone="cool" hair="long" skin="skin-light" />
      <Person x={48} y={40} tall={14} wide={9} tone="rose" hair="curly" skin="skin-deep" />
      <path class="pic-warm" d="M3 53h58v8H3z" />
      <path class="pic-paper" d="M22 46l14 1-1 7-14-1z" />
      <Limb d="M23 40c4 1 5 4 6 7" tone="cool" hand={[29, 48]} skin="skin-light" />
    </>
  ),
  worry: () => (
    <>
      <path class="pic-cool" d="M32 20a6 6 0 0 1 1-12c2-6 11-7 14-2 6-2 12 2 11 7 5 3 3 12-4 11H37c-3 1-5-1-5-4z" />
      <circle class="pic-cool" cx="33" cy="30" r="2.600" />
      <circle class="pic-skin-light" cx="46" cy="12" r="4.500" />
      <path class="pic-rose" d="M39 24c0-9 14-9 14 0z" />
      <path class="pic-warm" d="M3 61V53c0-9 7-13 18-13s19 4 19 13v8z" />
      <path class="pic-soft" d="M8 30a14 15 0 0 1 28 0c0 8 3 9 3 15-9 8-26 8-34 0 0-6 3-7 3-15z" />
      <circle class="pic-skin" cx="22" cy="31" r="10" />
      <path d="M18 31v.5M26 31v.500M19 37c2-2 4-2 6 0M16 27l3-1M28 27l-3-1" stroke-width="2.400" />
      <Limb d="M41 58c1-7-1-12-7-16" tone="warm" hand={[32, 40]} />
    </>
  ),
  'behind-lock': () => (
    <>
      <path class="pic-glow" d="M9 3h46a6 6 0 0 1 6 6v33a6 6 0 0 1-6 6H26l-10 9v-9H9a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6z" />
      <Person x={19} y={18} tall={18} wide={10} tone="rose" hair="scarf" scarf="soft" />
      <Person x={44} y={18} tall={18} wide={10} tone="cool" hair="bun" skin="skin-light" />
      <path d="M29 22c2-2 3 2 5 0" />
      <path d="M41 46v-4a6 6 0 0 1 12 0v4" stroke-width="3" />
      <path class="pic-paper" d="M39 45h16a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H39a3 3 0 0 1-3-3V48a3 3 0 0 1 3-3z" />
      <path d="M47 51v4" stroke-width="3.500" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
