import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';

/** Closed eyes and a small smile, for the few figures whose kindness is the message. */
function Smile({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): JSX.Element {
  const d = 'M-4 .5c.6-1.6 2.2-1.6 2.8 0M1.2.5c.6-1.6 2.2-1.6 2.8 0M-2.6 3c1.2 1.9 4 1.9 5.2 0';
  return <path transform={`translate(${x} ${y}) scale(${size})`} stroke-width={1.9 / size} d={d} />;
}

/** A stethoscope round a neck, its disc on one side and its ear pieces on the other. */
function Scope({ y = 0 }: { readonly y?: number }): JSX.Element {
  const tube = 'M22 38c-1 4-1 6-1 11M42 38c1 3 1 5 1 8M37 56v-4a6 6 0 0 1 12 0v4';
  return (
    <g transform={`translate(0 ${y})`}>
      <path d={tube} stroke-width="6.5" />
      <path class="pic-limb-cool" d={tube} />
      <circle class="pic-glow" cx="21" cy="52" r="5" />
    </g>
  );
}

/** Where help can be found and who gives it: the pictures on the cards of places. */
export const PLACE_PICTURES = {
  family: () => (
    <>
      <circle class="pic-glow pic-flat pic-faint" cx="32" cy="30" r="29" />
      <Person x={44} y={15} tall={36} wide={14} tone="cool" hair="beard" skin="skin-deep" />
      <Person x={19} y={18} tall={33} wide={13} tone="rose" hair="scarf" scarf="soft" />
      <Person x={47} y={39} tall={13} wide={9} tone="glow" hair="short" skin="skin-deep" />
      <Person x={28} y={43} tall={9} wide={8} tone="soft" hair="curly" />
    </>
  ),
  'family-house': () => (
    <>
      <path class="pic-soft" d="M9 27v28a4 4 0 0 0 4 4h38a4 4 0 0 0 4-4V27L32 9z" />
      <Person x={24} y={32} tall={18} wide={10} tone="rose" hair="long" />
      <Person x={42} y={41} tall={9} wide={8} tone="glow" hair="short" skin="skin-deep" />
      <path class="pic-warm" d="M4 30c-2-1-1-3 0-4L29 6c2-2 4-2 6 0l25 20c1 1 2 3 0 4-1 1-3 1-4 0L32 12 8 30c-1 1-3 1-4 0z" />
      <path d="M4 59h56" />
    </>
  ),
  team: () => (
    <>
      <Person x={32} y={15} tall={32} wide={13} tone="rose" hair="scarf" scarf="soft" />
      <Person x={11} y={24} tall={18} wide={9} tone="cool" hair="short" skin="skin-deep" />
      <Person x={53} y={24} tall={18} wide={9} tone="glow" hair="bun" skin="skin-light" />
      <path class="pic-paper" d="M27 34c6-4 15-2 15 4s-9 8-15 4z" />
      <circle class="pic-skin" cx="27" cy="37" r="4.5" />
      <ellipse class="pic-warm" cx="32" cy="51" rx="29" ry="9" />
      <path class="pic-paper" d="M20 48l9-1 2 6-10 1zM42 47h5v5h-5z" />
    </>
  ),
  clinic: () => (
    <>
      <path class="pic-cool" d="M15 42h34l5 15a3 3 0 0 1-3 4H13a3 3 0 0 1-3-4z" />
      <circle class="pic-paper" cx="32" cy="51" r="6.5" />
      <path d="M32 51l3-3" />
      <path class="pic-warm" d="M23 36c-2-10 2-15 9-15s11 5 9 15z" />
      <Limb d="M24 29l-6-4M40 29l6-4" tone="warm" />
      <circle class="pic-skin" cx="32" cy="14" r="10" />
      <path d="M32 4c-1 3 3 4 4 1.5" />
      <Smile x={32} y={14} size={1.3} />
      <path class="pic-soft" d="M3 33c6 3 52 3 58 0-2 7-9 10-15 10H18c-6 0-13-3-15-10z" />
    </>
  ),
  doctor: () => (
    <>
      <path class="pic-paper" d="M5 61v-6c0-13 10-20 27-20s27 7 27 20v6z" />
      <path class="pic-rose" d="M24 36l8 11 8-11z" />
      <Scope />
      <circle class="pic-hair" cx="32" cy="5" r="4" />
      <circle class="pic-skin-deep" cx="32" cy="21" r="13.5" />
      <path class="pic-hair" d="M18.5 21a13.5 13.5 0 0 1 27 0q-9-1-13-8-5 7-14 8z" />
      <Smile x={32} y={24} size={1.7} />
    </>
  ),
  'night-doctor': () => (
    <>
      <path class="pic-warm" d="M7 2h50a4 4 0 0 1 4 4v38H3V6a4 4 0 0 1 4-4z" />
      <path class="pic-hair" d="M8 7h48v38H8zM32 7v14" />
      <path class="pic-glow pic-flat" transform="translate(-2 0)" d="M18 12c1 0 1.5 4 2.2 4.5s4.8.5 4.8 1.5-3.3 2.5-3.6 3.5 1.5 4 .6 4.7-3-2.2-4-2.2-3.2 2.8-4 2.2.9-3.7.6-4.7-3.6-2.5-3.6-3.5 4-1 4.8-1.5S17 12 18 12z" />
      <path class="pic-glow pic-flat" d="M47 12a2.2 2.2 0 1 0 .1 0zM51 23a1.7 1.7 0 1 0 .1 0zM13 31a1.6 1.6 0 1 0 .1 0z" />
      <path class="pic-paper" d="M5 61v-2c0-12 10-18 27-18s27 6 27 18v2z" />
      <Scope y={3} />
      <path class="pic-soft" d="M18.5 30a13.5 14 0 0 1 27 0c0 7 2.5 9 2.5 13q-16 10-32 0c0-4 2.5-6 2.5-13z" />
      <circle class="pic-skin-light" cx="32" cy="31" r="9.5" />
      <Smile x={32} y={31.5} size={1.5} />
    </>
  ),
  school: () => (
    <>
      <path class="pic-soft" d="M8 31h53v23a3 3 0 0 1-3 3H8z" />
      <path class="pic-warm" d="M22 57V23L39 8l17 15v34z" />
      <circle class="pic-paper" cx="39" cy="25" r="6" />
      <path class="pic-cool" d="M33 57V43a6 6 0 0 1 12 0v14z" />
      <Person x={15} y={32} tall={20} wide={11} tone="glow" hair="short" skin="skin-deep" />
      <circle class="pic-hair" cx="15" cy="32" r="7" />
      <path class="pic-rose" d="M8.5 50a6.5 7 0 0 1 13 0v8h-13z" />
      <path d="M39 22v3h3M11.5 52h7" />
    </>
  ),
  'school-talk': () => (
    <>
      <path class="pic-cool" d="M19 3h26a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H19a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z" />
      <path class="pic-paper" d="M25 23v-7l6-5 6 5v7z" />
      <circle class="pic-glow" cx="41.5" cy="10" r="2.5" />
      <Person x={12} y={26} tall={25} wide={10} tone="rose" hair="scarf" scarf="soft" />
      <Person x={52} y={26} tall={25} wide={10} tone="glow" hair="long" skin="skin-light" />
      <path d="M26 52v8M38 52v8" stroke-width="3" />
      <path class="pic-warm" d="M15 46h34a3 3 0 0 1 0 6H15a3 3 0 0 1 0-6z" />
      <path class="pic-paper" d="M32 46c-3-3-6-3-9-2v-7c3-1 6-1 9 2 3-3 6-3 9-2v7c-3-1-6-1-9 2z" />
    </>
  ),
  preschool: () => (
    <>
      <path class="pic-cool" d="M30 43h14v14H30z" />
      <path class="pic-rose" d="M46 43h14v14H46z" />
      <path class="pic-glow" d="M38 29h14v14H38z" />
      <path class="pic-warm" d="M38 27l7-11 7 11z" />
      <circle class="pic-paper" cx="53" cy="50" r="3" />
      <Person x={15} y={29} tall={20} wide={11} tone="soft" hair="curly" />
      <Limb d="M21 46c5 0 8-3 10-8" tone="soft" hand={[33, 36]} />
    </>
  ),
  'safe-house': () => (
    <>
      <path class="pic-soft" d="M9 44v13a3 3 0 0 0 3 3h26a3 3 0 0 0 3-3V44L25 31z" />
      <path class="pic-warm" d="M5 46c-2-2-1-3 0-4l17-14c2-2 4-2 6 0l17 14c1 1 2 2 0 4-1 1-3 1-4 0L25 34 9 46c-1 1-3 1-4 0z" />
      <path class="pic-glow" d="M20 60V49a5 5 0 0 1 10 0v11z" />
      <path d="M36 18l12 32c3 8 13 5 11-2" stroke-width="6" />
      <path class="pic-limb-rose" d="M36 18l12 32c3 8 13 5 11-2" />
      <path class="pic-cool" d="M4 29C3 13 16 2 31 3c14 0 25 8 29 20-4-3-8-3-11 1-4-4-9-4-12 1-4-4-9-3-12 2-4-3-8-3-11 2-3-3-7-3-10 0z" />
      <path d="M25 27c-1-9 0-17 6-24 7 5 15 12 18 21" />
    </>
  ),
  'walk-along': () => (
    <>
      <path class="pic-light" d="M42 60V22a6.5 9 0 0 1 13 0v38z" />
      <path class="pic-warm" d="M55 14v46l7 2V22c0-5-3-8-7-8z" />
      <path d="M9 44l-4 13h3M15 44l4 13h3M28 44l-3 13h3M34 44l4 13h3" stroke-width="3.6" />
      <Person x={12} y={15} tall={21} wide={9} tone="cool" hair="bun" skin="skin-light" />
      <Person x={31} y={17} tall={19} wide={9} tone="rose" hair="scarf" scarf="glow" />
      <Limb d="M14 34c4 5 9 5 13 1" tone="cool" hand={[29, 33]} skin="skin-light" />
      <path d="M2 60h53M58.5 38v2" />
    </>
  ),
  listener: () => (
    <>
      <path class="pic-glow" d="M7 4h20a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H16l-7 6v-6H7a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" />
      <path d="M9 11c2-3 4-3 6 0s4 3 6 0 3-2 4 0M9 18c2-3 4-3 6 0s3 2 4 0" />
      <path class="pic-cool" d="M21 61c0-11 8-16 20-16s20 5 20 16z" />
      <circle class="pic-skin" cx="42" cy="31" r="15" />
      <path class="pic-hair" d="M27 30a15 15 0 0 1 30 0q-6-2-9-8-8 8-21 8z" />
      <path class="pic-skin" d="M29 29c-5-3-9 0-8 5s6 6 8 3z" />
      <Smile x={43} y={34} size={1.7} />
      <Limb d="M21 58c-4-6-5-11-4-17" tone="cool" hand={[18, 38]} />
    </>
  ),
  law: () => (
    <>
      <path class="pic-cool" d="M12 48h42v12H12a6 6 0 0 1 0-12z" />
      <path class="pic-paper" d="M14 51.5h40v5H14a2.5 2.5 0 0 1 0-5z" />
      <path d="M32 48V13M12 15c14 2 26 2 40 0" stroke-width="3.2" />
      <path class="pic-warm" d="M24 48c0-5 16-5 16 0z" />
      <circle class="pic-glow" cx="32" cy="10" r="5" />
      <path d="M12 15L5 33M12 15l7 18M52 15l-7 18M52 15l7 18" />
      <path class="pic-glow" d="M3 33h18c0 10-18 10-18 0zM43 33h18c0 10-18 10-18 0z" />
    </>
  ),
  newborn: () => (
    <g transform="rotate(18 32 32)">
      <path class="pic-cool" d="M32 3c11 0 19 8 19 18 0 16-8 40-19 40S13 37 13 21C13 11 21 3 32 3z" />
      <circle class="pic-skin" cx="32" cy="21" r="12" />
      <path d="M32 9c-2 4 3 6 5 3" />
      <Smile x={32} y={22} size={1.6} />
      <path class="pic-soft" d="M14 29c6 5 26 10 35 1-1 12-8 31-17 31S16 42 14 29z" />
      <path d="M20 48c8-2 17-8 23-14" />
    </g>
  ),
  midwife: () => (
    <>
      <Person x={51} y={19} tall={33} wide={10} tone="paper" hair="scarf" scarf="cool" skin="skin-light" />
      <path class="pic-hair" d="M6 27c-3-14 2-23 12-23l2 12-6 9z" />
      <path class="pic-rose" d="M4 61c-1-13-1-23 3-31 3-7 14-7 17 0 2 4 2 5 4 6 8 2 12 7 12 13s-4 11-10 12z" />
      <circle class="pic-skin-deep" cx="17" cy="14" r="9" />
      <path class="pic-hair" d="M8 16a9.2 9.2 0 0 1 17-7q-8 0-9 5-1 5-5 6-3-1-3-4z" />
      <path class="pic-soft" d="M30 55c-8-5-6-11-3-11q2.5 0 3 2.5.5-2.5 3-2.5c3 0 5 6-3 11z" />
      <Limb d="M50 40c-3 2-5 3-8 2" tone="soft" hand={[38, 41]} skin="skin-light" />
    </>
  ),
  speech: () => (
    <>
      <path class="pic-warm" d="M4 61c0-10 6-15 18-15s18 5 18 15z" />
      <circle class="pic-skin-light" cx="22" cy="30" r="17" />
      <path class="pic-hair" d="M5 29a17 17 0 0 1 33-4q-9 1-15-6-5 9-18 10z" />
      <path d="M18 29v1M30 29v1" stroke-width="4" />
      <path class="pic-rose" d="M19 36h13c1 9-13 9-13 0z" />
      <path d="M44 31c3 4 3 8 0 12M50 26c5 7 5 15 0 22M56 21c7 10 7 22 0 32" stroke-width="3.2" />
    </>
  ),
  'calm-mind': () => (
    <>
      <path class="pic-skin" d="M18 61V51C9 46 5 37 6 27 7 13 18 4 32 4c14 0 23 9 23 22l5 9c1 2 0 3-2 3h-3v7c0 4-3 6-6 6h-7v10z" />
      <circle class="pic-glow" cx="34" cy="21" r="8" />
      <path d="M34 8v1M24 13l1 .7M44 13l-1 .7M46 22h1" stroke-width="2.6" />
      <path class="pic-light" d="M17 37a6 6 0 0 1 2-11 8 8 0 0 1 14-1 6 6 0 0 1 8 6 4 4 0 0 1-1 6z" />
    </>
  ),
  'child-phone': () => (
    <>
      <path class="pic-glow" d="M9 61c0-10 8-15 20-15s20 5 20 15z" />
      <circle class="pic-skin" cx="28" cy="29" r="17" />
      <path class="pic-hair" d="M11 30C4 27 6 17 12 17c0-8 10-12 15-8 8-4 17 2 16 9 4 2 4 8 1 11-2-6-8-9-16-9s-15 4-17 10z" />
      <Smile x={27} y={32} size={2} />
      <path class="pic-cool" d="M46 18h6a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3h-6a3 3 0 0 1-3-3V21a3 3 0 0 1 3-3z" />
      <Limb d="M44 59c7-3 9-8 8-15" tone="warm" hand={[51, 40]} />
      <path d="M59 21c2 3 2 6 0 9M54 12c2 0 5 2 6 4" />
    </>
  ),
  attendance: () => (
    <>
      <path class="pic-paper" d="M24 8h34a3 3 0 0 1 3 3v33a3 3 0 0 1-3 3H24a3 3 0 0 1-3-3V11a3 3 0 0 1 3-3z" />
      <path class="pic-rose" d="M24 8h34a3 3 0 0 1 3 3v8H21v-8a3 3 0 0 1 3-3z" />
      <path d="M31 5v7M51 5v7M29 28l2 2 4-5M45 28l3 3 5-6M46 39l2 2 5-6" />
      <path d="M14 31v-3a5 5 0 0 1 10 0v3" />
      <path class="pic-warm" d="M4 43a15 13 0 0 1 30 0v13a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5z" />
      <path class="pic-soft" d="M10 48h18v8a5 5 0 0 1-5 5h-8a5 5 0 0 1-5-5z" />
      <path class="pic-glow" d="M17 48h4v5h-4z" />
    </>
  ),
  'community-house': () => (
    <>
      <path class="pic-soft" d="M7 27v30a3 3 0 0 0 3 3h44a3 3 0 0 0 3-3V27L32 10z" />
      <path class="pic-cool" d="M4 31c-2-1-1-3 0-4L29 7c2-2 4-2 6 0l25 20c1 1 2 3 0 4-1 1-3 1-4 0L32 13 8 31c-1 1-3 1-4 0z" />
      <path d="M19 40c-9-2-9 11 1 10" />
      <path class="pic-warm" d="M19 37h14c2 2 3 4 3 6l4-5 3 2-7 11c-1 2-2 3-3 3H20c-4-4-4-12-1-17zM20.5 37c0-6 11-6 11 0z" />
      <circle class="pic-glow" cx="26" cy="30" r="2.5" />
      <path class="pic-rose" d="M43 45h10l-1 7a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2z" />
      <path d="M46 40c-3-3 2-4 0-7M51 40c-2-2 2-3 0-5M11 54h42" />
    </>
  ),
  judge: () => (
    <>
      <path class="pic-hair" d="M5 45c0-14 8-20 20-20s20 6 20 20z" />
      <path class="pic-paper" d="M21 27h8l2 13H19z" />
      <circle class="pic-skin-light" cx="25" cy="16" r="12" />
      <path class="pic-hair" d="M13 16a12 12 0 0 1 24 0q-9-1-12-7-4 6-12 7z" />
      <Smile x={25} y={18} size={1.5} />
      <path class="pic-warm" d="M6 44h52v17H6z" />
      <path class="pic-soft" d="M3 40h58v6H3z" />
      <path class="pic-paper" d="M47 35h13v5H47z" />
      <path d="M52 26l-13 9" stroke-width="6" />
      <path class="pic-limb-soft" d="M52 26l-13 9" />
      <path class="pic-glow" transform="rotate(-34 53 25)" d="M49 17h8v16h-8zM47.5 15h11v4h-11zM47.5 31h11v4h-11z" />
    </>
  ),
  library: () => (
    <>
      <path class="pic-rose" d="M9 8h8v20H9z" />
      <path class="pic-glow" d="M17 4h7v24h-7z" />
      <path class="pic-cool" d="M24 10h9v18h-9zM41 7l8-2 6 21-8 2z" />
      <path class="pic-paper" d="M33 6h7v22h-7z" />
      <path class="pic-warm" d="M4 28h56v5H4z" />
      <path class="pic-paper" d="M32 43c-7-5-17-6-27-4v18c10-2 20-1 27 4 7-5 17-6 27-4V39c-10-2-20-1-27 4z" />
      <path d="M32 43v18M12 46c4 0 8 .5 12 2M12 52c4 0 8 .5 12 2M52 46c-4 0-8 .5-12 2M52 52c-4 0-8 .5-12 2" />
    </>
  ),
  money: () => (
    <>
      <path class="pic-paper" d="M7 8h42a4 4 0 0 1 4 4v25a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V12a4 4 0 0 1 4-4z" />
      <path class="pic-soft" d="M4 10c8 6 16 12 21 15q3 2 6 0c5-3 13-9 21-15-1-1-2-2-3-2H7q-2 0-3 2z" />
      <path class="pic-glow" d="M31 48c0-6 30-6 30 0v8c0 6-30 6-30 0z" />
      <ellipse class="pic-glow" cx="46" cy="47" rx="15" ry="5" />
      <circle class="pic-glow" cx="20" cy="49" r="11" />
      <path d="M16 46c1-3 5-4 7-2" />
    </>
  ),
  paper: () => (
    <>
      <path class="pic-paper" d="M12 3h27l11 11v43a3 3 0 0 1-3 3H12a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z" />
      <path class="pic-soft" d="M39 3v8a3 3 0 0 0 3 3h8z" />
      <path d="M17 13h14M17 20h20M17 27h8M17 53h9M29 35l-3-4M40 31v-4M51 35l3-4" />
      <path class="pic-light" d="M19 45c8-15 34-15 42 0-8 13-34 13-42 0z" />
      <circle class="pic-cool" cx="40" cy="44" r="8.5" />
      <circle class="pic-hair pic-flat" cx="40" cy="44" r="4.5" />
      <circle class="pic-light pic-flat" cx="42" cy="42" r="1.8" />
    </>
  ),
  'home-visit': () => (
    <>
      <path class="pic-soft" d="M3 25L32 3l29 22v32a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3z" />
      <path class="pic-glow" d="M25 19c0-9 14-9 14 0z" />
      <Person x={14} y={30} tall={21} wide={9} tone="rose" hair="scarf" scarf="paper" />
      <Person x={50} y={30} tall={21} wide={9} tone="cool" hair="long" skin="skin-deep" />
      <path class="pic-glow" d="M25.5 38h11v4a5.5 5.5 0 0 1-11 0z" />
      <path class="pic-warm" d="M12 48h40a2 2 0 0 1 2 2v3H10v-3a2 2 0 0 1 2-2z" />
      <path d="M36.5 39c5-1 4 6-1 6M32 4v8M29 33c-3-3 2-4 0-7M34 33c-3-3 2-4 0-7M26 53v7M38 53v7" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
