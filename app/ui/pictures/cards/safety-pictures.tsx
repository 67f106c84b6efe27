import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Bubble, Bulb, Heart, Home, Offer, Umbrella } from './parts.tsx';

/** A judge's scales, small: something that only a judge decides. */
function Scales({ place }: { readonly place: string }): JSX.Element {
  return (
    <g transform={place}>
      <path d="M0-8V9M-5 9H5M-8-5H8" stroke-width="2.800" />
      <path class="pic-glow" d="M-8-5l-4 8h8zM8-5L4 3h8z" />
    </g>
  );
}

/** Worries about a child, and the help that comes of them. Mild, because a frightened parent looks on. */
export const SAFETY_PICTURES = {
  'think-along': () => (
    <>
      <Bubble x={31} y={3} w={29} h={30} tip={35} />
      <Bulb place="translate(46 17)" />
      <path class="pic-warm" d="M3 61v-6c0-9 7-14 18-14s18 5 18 14v6z" />
      <path class="pic-soft" d="M8 30a13 14 0 0 1 26 0c0 7 3 9 3 14-9 7-23 7-32 0 0-5 3-7 3-14z" />
      <circle class="pic-skin" cx="21" cy="31" r="9.500" />
      <path d="M18 30v.500M25 30v.500M18.500 36c2 1.500 4 1.500 6 0" stroke-width="2.600" />
      <rect class="pic-cool" x="31" y="25" width="8" height="18" rx="2.500" />
      <Limb d="M45 60c1-8-2-14-7-19" tone="warm" hand={[36, 38]} />
    </>
  ),
  'pass-on-worry': () => (
    <>
      <Bubble x={17} y={3} w={26} h={24} tip={18} tone="glow" />
      <circle class="pic-skin-light" cx="30" cy="11" r="4" />
      <path class="pic-rose" d="M22.500 23c0-11 15-11 15 0z" />
      <Person x={13} y={36} tall={17} wide={11} tone="warm" hair="scarf" scarf="soft" />
      <Person x={51} y={30} tall={23} wide={11} tone="cool" hair="short" skin="skin-light" />
      <path class="pic-paper" d="M34 44h13v15H34z" />
      <path d="M37 49h6M37 54h4" />
    </>
  ),
  'steps-to-safety': () => (
    <>
      <Home x={47} y={17} half={10} h={24} />
      <path class="pic-glow" d="M44 41v-7h6v7z" />
      <Umbrella place="translate(47 14) scale(.85 .7)" />
      <Person x={12} y={18} tall={14} wide={9} tone="rose" hair="bun" />
      <ellipse class="pic-soft" cx="10" cy="46" rx="7" ry="4" />
      <ellipse class="pic-soft" cx="22" cy="56" rx="8" ry="4.500" />
      <ellipse class="pic-soft" cx="41" cy="57" rx="8" ry="4.500" />
      <ellipse class="pic-soft" cx="54" cy="48" rx="7" ry="4" />
    </>
  ),
  'storm-at-home': () => (
    <>
      <Home x={32} y={20} half={21} h={40} roof="cool" />
      <path class="pic-hair" d="M15 17a6 6 0 0 1 1-11c3-5 11-5 13 0 4-2 10 0 10 5 6 0 6 8 0 8H19c-2 0-3 0-4-2z" />
      <path class="pic-glow" d="M30 19l-8 14h6l-3 10 11-14h-6l5-10z" />
      <Heart x={43} y={46} size={1.5} />
      <path d="M43 43l-2 4 4 2-2 4" stroke-width="1.800" />
    </>
  ),
  'child-comforted': () => (
    <>
      <Person x={46} y={16} tall={38} wide={15} tone="rose" hair="scarf" scarf="soft" skin="skin-light" />
      <path class="pic-glow" d="M5 61v-3c0-8 7-11 17-11s17 3 17 11v3z" />
      <circle class="pic-skin" cx="22" cy="35" r="13" />
      <path class="pic-hair" d="M9 35C3 32 5 24 10 24c1-7 9-10 13-6 7-4 14 1 12 7 5 2 4 8 0 10-2-5-6-7-13-7s-11 3-13 7z" />
      <path d="M17 35v.500M27 35v.500M18 43c2-2.500 6-2.500 8 0" stroke-width="3" />
      <path class="pic-cool pic-flat" d="M14.500 37.500c-3 4-2.500 6.500 0 6.500s3-2.500 0-6.500z" />
      <Limb d="M52 40c0 9-8 15-21 15" tone="rose" hand={[27, 55]} skin="skin-light" />
    </>
  ),
  'child-needs': () => (
    <>
      <path class="pic-paper" d="M33 34a8 8 0 0 1-4-15 8 8 0 0 1 10-12 10 10 0 0 1 15 1 9 9 0 0 1 5 15 8 8 0 0 1-8 11z" />
      <circle class="pic-paper" cx="28" cy="38" r="2" />
      <path class="pic-warm" d="M38 17c4-3 8 1 6 6-2 4-3 4-6 3-3 1-4 1-6-3-2-5 2-9 6-6zM38 17c0-2 1-3 3-4" />
      <Heart x={51.500} y={19} />
      <Person x={15} y={32} tall={21} wide={11} tone="rose" hair="curly" skin="skin-deep" />
      <path class="pic-cool" d="M3 54h58v7H3z" />
      <path class="pic-paper" d="M29 46h28c-1 6-5 8-14 8s-13-2-14-8z" />
    </>
  ),
  'under-umbrella': () => (
    <>
      <path d="M33 10v36" stroke-width="3.200" />
      <Umbrella place="translate(41 23) scale(1.200 1.150)" />
      <Person x={19} y={30} tall={23} wide={10} tone="warm" hair="long" skin="skin-light" />
      <Person x={48} y={38} tall={15} wide={9} tone="rose" hair="curly" skin="skin-deep" />
      <Limb d="M20 45c4 3 9 3 12-1" tone="warm" hand={[33, 42]} skin="skin-light" />
      <Scales place="translate(11 10) scale(.8)" />
    </>
  ),
  'looked-in-on': () => (
    <>
      <Home x={21} y={10} half={17} h={50} />
      <Person x={14} y={35} tall={18} wide={9} tone="rose" hair="scarf" scarf="paper" />
      <Person x={29} y={43} tall={10} wide={7} tone="glow" hair="curly" />
      <Person x={53} y={32} tall={21} wide={9} tone="cool" hair="bun" skin="skin-light" />
      <path class="pic-paper" d="M41 44h11v14H41z" />
      <path d="M44 49h5M44 53h3" />
      <Scales place="translate(53 9) scale(.8)" />
    </>
  ),
  'two-homes': () => (
    <>
      <Home x={13} y={24} half={8} h={25} />
      <Home x={51} y={24} half={8} h={25} roof="cool" />
      <path class="pic-glow" d="M10.500 49v-8h5v8zM48.500 49v-8h5v8z" />
      <Person x={32} y={34} tall={19} wide={8} tone="rose" hair="curly" skin="skin-deep" />
      <path d="M16 15C23 6 41 6 48 15M15 8.500V15h6.500M49 8.500V15h-6.500" stroke-width="3" />
    </>
  ),
  'family-help': () => (
    <>
      <g transform="translate(20 15) scale(.85)" stroke-width="2.650"><Person x={0} y={0} tall={24} wide={10} tone="rose" hair="scarf" scarf="glow" /></g>
      <g transform="translate(39 24) scale(.8)" stroke-width="2.800"><Person x={0} y={0} tall={15} wide={9} tone="cool" hair="curly" skin="skin-deep" /></g>
      <Offer place="translate(0 0)" tone="warm" skin="skin-light" />
      <Heart x={53} y={12} size={1.3} />
    </>
  ),
  'all-help': () => (
    <>
      <circle cx="32" cy="32" r="23" stroke-dasharray="1 5.500" stroke-width="3" />
      <Person x={32} y={25} tall={17} wide={10} tone="glow" hair="curly" />
      <circle class="pic-paper" cx="12" cy="13" r="10" />
      <path class="pic-cool" d="M4.500 13C5 3 19 3 19.500 13zM12 13v5" />
      <circle class="pic-paper" cx="52" cy="13" r="10" />
      <Heart x={52} y={12.500} />
      <circle class="pic-paper" cx="12" cy="51" r="10" />
      <path class="pic-warm" d="M6.500 55v-5l5.500-5 5.500 5v5z" />
      <circle class="pic-paper" cx="52" cy="51" r="10" />
      <path class="pic-glow" d="M46 46h12v8h-6l-3 3v-3h-3z" />
    </>
  ),
  blanket: () => (
    <>
      <Person x={47} y={17} tall={37} wide={13} tone="cool" hair="bun" skin="skin-light" />
      <circle class="pic-skin" cx="21" cy="22" r="10" />
      <path class="pic-hair" d="M11 24C9 8 33 8 31 24c-5-1-9-4-11-8-2 4-5 7-9 8z" />
      <path class="pic-warm" d="M3 61c-1-19 6-29 18-29s19 10 18 29z" />
      <path class="pic-paper" d="M15 46h12l-1 11H16z" />
      <path d="M27 48c5 0 5 6-.500 6M19 42c-2-2 1-3 0-5M24 42c-2-2 1-3 0-5" />
      <Limb d="M52 42c-3 4-9 5-14 3" tone="cool" hand={[35, 43]} skin="skin-light" />
    </>
  ),
  'not-alone': () => (
    <>
      <rect class="pic-hair" x="4" y="3" width="56" height="36" rx="4" />
      <path class="pic-glow pic-flat" d="M33 6a6 6 0 1 0 .1 0zM13 10a2 2 0 1 0 .1 0zM55 8a1.600 1.600 0 1 0 .1 0zM10 26a1.600 1.600 0 1 0 .1 0z" />
      <Person x={22} y={29} tall={24} wide={12} tone="rose" hair="long" />
      <Person x={43} y={27} tall={26} wide={12} tone="warm" hair="scarf" scarf="soft" skin="skin-deep" />
      <Heart x={33} y={57} size={0.9} />
    </>
  ),
  'my-body': () => (
    <>
      <circle class="pic-glow pic-flat pic-faint" cx="32" cy="33" r="29" />
      <circle cx="32" cy="33" r="29" stroke-dasharray="1 6" stroke-width="3" />
      <Person x={32} y={20} tall={30} wide={14} tone="cool" hair="long" skin="skin-light" />
      <Limb d="M21 44c5 6 13 4 19-4" tone="cool" hand={[42, 38]} skin="skin-light" />
      <Limb d="M43 47c-5 5-13 2-19-6" tone="cool" hand={[22, 39]} skin="skin-light" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
