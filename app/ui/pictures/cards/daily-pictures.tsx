import type { JSX } from 'preact';
import { Person } from '../person.tsx';
import { Coin } from './parts.tsx';

/** What comes by in the days of every family: the dentist, the swimming pool, a report from school. */
export const DAILY_PICTURES = {
  'heel-prick': () => (
    <>
      <path class="pic-cool" d="M2 12c9-5 18-5 24-1l4 26c-9 6-18 8-28 6z" />
      <path class="pic-skin-light" d="M26 16c5-1 9 0 12 2 4-5 10-4 11-2 9 7 10 33 2 40-5 4-12 2-13-4-1-5-4-9-9-9-2-9-3-18-3-27z" />
      <circle class="pic-skin-light" cx="43" cy="13" r="4.500" />
      <circle class="pic-skin-light" cx="51" cy="14" r="3.500" />
      <circle class="pic-skin-light" cx="57" cy="19" r="3" />
      <circle class="pic-skin-light" cx="60" cy="25" r="2.500" />
      <path class="pic-rose" d="M27 45c5 6 7 8 7 11a7 7 0 0 1-14 0c0-3 2-5 7-11z" />
    </>
  ),
  dentist: () => (
    <>
      <path class="pic-paper" d="M25 12c7-6 20-4 21 8 1 9-4 15-5 23-1 10-2 17-7 17s-3-16-9-16-4 16-9 16-6-7-7-17C8 35 3 29 4 20c1-12 14-14 21-8z" />
      <path d="M25 12c2 2 5 3 8 3M19 26v.01M31 26v.01M20 32c2.500 3 7.500 3 10 0" stroke-width="3" />
      <path class="pic-glow" d="M48 14h7v16h-7zM48 18h4M48 22h4M48 26h4" />
      <rect class="pic-cool" x="55" y="11" width="6" height="50" rx="3" />
    </>
  ),
  swimming: () => (
    <>
      <circle class="pic-glow" cx="52" cy="11" r="7" />
      <circle class="pic-skin-deep" cx="24" cy="24" r="13" />
      <path class="pic-rose" d="M11 22a13 13 0 0 1 26 0q-13-5-26 0z" />
      <path d="M19 26v.500M29 26v.500M20 31c2 2.500 6 2.500 8 0" stroke-width="3" />
      <path class="pic-warm" d="M35 34l21-7a4 4 0 0 1 4 7L42 44z" />
      <circle class="pic-skin-deep" cx="43" cy="35" r="3.500" />
      <path class="pic-cool" d="M3 42c5-5 10-5 14.500 0 5-5 10-5 14.500 0 5-5 10-5 14.500 0 5-5 10-5 14.500 0v19H3z" />
      <path d="M9 53c3-3 6-3 9 0s6 3 9 0 6-3 9 0 6 3 9 0 6-3 9 0" />
    </>
  ),
  'after-school': () => (
    <>
      <path class="pic-warm" d="M3 35V15L16 4l13 11v20z" />
      <path class="pic-cool" d="M12 35v-9a4 4 0 0 1 8 0v9z" />
      <circle class="pic-paper" cx="49" cy="16" r="12" />
      <path d="M49 9v7l5 3" stroke-width="3" />
      <Person x={19} y={36} tall={16} wide={10} tone="rose" hair="long" />
      <Person x={44} y={38} tall={14} wide={9} tone="cool" hair="curly" skin="skin-deep" />
      <circle class="pic-glow" cx="31" cy="54" r="7" />
      <path d="M24.500 52c5 3 9 3 13 0" />
    </>
  ),
  report: () => (
    <>
      <path class="pic-cool" d="M11 3h38a4 4 0 0 1 4 4v50a4 4 0 0 1-4 4H11z" />
      <rect class="pic-paper" x="17" y="9" width="30" height="46" rx="2" />
      <path d="M24 18l3 3 5-6M24 31l3 3 5-6M24 44h7M37 19h5M37 32h5M37 44h5" stroke-width="2.800" />
      <path d="M11 3v58" />
      <path class="pic-glow" d="M51 38l3.300 6.500 7.200 1-5.200 5.100 1.200 7.200-6.500-3.400-6.500 3.400 1.200-7.200-5.200-5.100 7.200-1z" />
    </>
  ),
  'parents-evening': () => (
    <>
      <path class="pic-cool" d="M7 3h50a3 3 0 0 1 3 3v22H4V6a3 3 0 0 1 3-3z" />
      <path class="pic-glow pic-flat" d="M50 7a5 5 0 1 0 .1 0z" />
      <path d="M11 11h10M11 18h6" />
      <Person x={32} y={17} tall={16} wide={10} tone="rose" hair="bun" skin="skin-light" />
      <Person x={11} y={42} tall={13} wide={9} tone="warm" hair="scarf" scarf="soft" />
      <Person x={32} y={42} tall={13} wide={9} tone="glow" hair="short" skin="skin-deep" />
      <Person x={53} y={42} tall={13} wide={9} tone="soft" hair="long" />
    </>
  ),
  'child-budget': () => (
    <>
      <Person x={15} y={24} tall={30} wide={11} tone="glow" hair="curly" />
      <Coin place="translate(36 14)" />
      <Coin place="translate(53 18) scale(.8)" />
      <path class="pic-warm" d="M30 30h28a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H30a4 4 0 0 1-4-4V34a4 4 0 0 1 4-4z" />
      <path class="pic-soft" d="M48 40h14v10H48a5 5 0 0 1 0-10z" />
      <path d="M51 45v.01M32 36h10" stroke-width="3" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
