import type { JSX } from 'preact';
import { CardPicture } from './cards/card-picture.tsx';
import { Limb, Person } from './person.tsx';
import { Picture, type PictureProps } from './picture.tsx';
import { WhosePicture } from './whose-picture.tsx';

/** What a question can be about, as far as nothing that is on a card shows it already. A parent points at it, so it blames nobody. */
const DRAWINGS = {
  eten: () => (
    <>
      <path d="M22 22c-5-5 4-6 0-12M33 20c-5-5 4-6 0-12M44 22c-5-5 4-6 0-12" />
      <path class="pic-warm" d="M7 32h50c0 14-8 22-16 24H23C15 54 7 46 7 32z" />
      <path class="pic-soft" d="M7 32c0-9 50-9 50 0s-50 9-50 0z" />
      <circle class="pic-rose" cx="26" cy="32" r="4" />
      <circle class="pic-cool" cx="37" cy="31" r="4" />
      <path d="M17 59h30" stroke-width="4" />
    </>
  ),
  straffen: () => (
    <>
      <path class="pic-glow" d="M19 3c2 0 3 6 4 7s7 1 7 2-4 4-4 6 3 6 1 7-6-3-8-3-6 4-8 3 1-5 1-7-5-5-4-6 6-1 7-2 2-7 4-7z" />
      <path class="pic-cool" d="M39 19a5 5 0 0 1 1-10c2-6 11-6 13-1 7 0 8 11 1 11z" />
      <circle class="pic-skin" cx="18" cy="45" r="14" />
      <circle class="pic-skin" cx="47" cy="45" r="14" />
      <path d="M13 42v1M23 42v1M42 42v1M52 42v1" stroke-width="3.5" />
      <path d="M12 49c3 4 9 4 12 0M42 52c2-3 8-3 10 0M42 25l-1 3M50 25l-1 3" />
    </>
  ),
  'druk-gedrag': () => (
    <>
      <path d="M14 17c-4-8 9-14 13-7s-8 12-9 5 13-14 20-8-6 16-9 8 10-13 17-8 5 13-2 12" stroke-width="2.8" />
      <path d="M8 30l-4-2M56 30l4-2M7 41H3M57 41h4" />
      <Person x={32} y={33} tall={20} wide={12} tone="rose" hair="short" />
      <Limb d="M22 48c-6 0-8-4-9-9" tone="rose" hand={[13, 37]} />
      <Limb d="M42 48c6 0 8-4 9-9" tone="rose" hand={[51, 37]} />
    </>
  ),
  schermen: () => (
    <>
      <path class="pic-cool" d="M14 3h22a4 4 0 0 1 4 4v50a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path class="pic-light" d="M15 9h20v40H15z" />
      <path class="pic-rose" d="M21 18l9 6-9 6z" />
      <path class="pic-warm" d="M30 36h22c6 0 10 19 5 20-4 1-5-7-9-7H34c-4 0-5 8-9 7-5-1-1-20 5-20z" />
      <path d="M24 55h.01M32 43h5M47 41h.01M51 45h.01" stroke-width="3.5" />
    </>
  ),
  zindelijk: () => (
    <>
      <path class="pic-paper" d="M43 4h14a3 3 0 0 1 3 3v19H46V13z" />
      <circle class="pic-soft" cx="43" cy="10" r="7" />
      <path d="M43 10h.01" stroke-width="5" />
      <path class="pic-cool" d="M9 44c-5 0-5-6 0-6h40c5 0 5 6 0 6-1 9-3 13-6 17H15c-3-4-5-8-6-17z" />
      <Person x={29} y={19} tall={18} wide={11} tone="glow" hair="curly" skin="skin-light" />
      <Limb d="M23 44c-4 4-6 8-6 13" tone="rose" />
      <Limb d="M35 44c4 4 6 8 6 13" tone="rose" />
    </>
  ),
  alleen: () => (
    <>
      <Person x={32} y={13} tall={42} wide={13} tone="rose" hair="long" />
      <Person x={12} y={40} tall={14} wide={8} tone="glow" hair="curly" />
      <Limb d="M23 30c-4 4-6 10-6 18" tone="rose" hand={[17, 50]} />
      <Limb d="M41 30c5 3 8 5 9 8" tone="rose" hand={[51, 38]} />
      <path d="M46 44v-3a5 5 0 0 1 10 0v3" />
      <path class="pic-soft" d="M42 44h18l2 14a2 2 0 0 1-2 3H42a2 2 0 0 1-2-3z" />
    </>
  ),
  praktisch: () => (
    <>
      <path class="pic-soft" d="M7 27v28a3 3 0 0 0 3 3h34V27L27 11z" />
      <path class="pic-warm" d="M3 29c-2-2-1-4 1-5L24 8c2-2 4-2 6 0l20 16c2 1 3 3 1 5s-3 1-4 0L27 13 7 29c-1 1-3 2-4 0z" />
      <path class="pic-cool" d="M14 58V41h11v17z" />
      <path class="pic-paper" d="M33 31h25a3 3 0 0 1 3 3v24a3 3 0 0 1-3 3H33a3 3 0 0 1-3-3V34a3 3 0 0 1 3-3z" />
      <path d="M36 39h12M36 45h19M36 51h8M49 54c2-4 3 2 6-1" />
    </>
  ),
} as const;

/** What a card is about, too, looks the same here. */
const ON_CARDS = {
  luisteren: 'listener', baby: 'newborn', taal: 'two-languages', school: 'school', puber: 'teenager', gezondheid: 'plaster', 'twee-culturen': 'two-ways',
  'ouders-samen': 'two-parents', opvang: 'preschool', leren: 'back-to-school', verzuim: 'attendance', pesten: 'bullied',
} as const;

export type ThemeName = keyof typeof DRAWINGS | keyof typeof ON_CARDS | 'vader';

export function ThemePicture({ theme, ...rest }: PictureProps & { readonly theme: ThemeName }): JSX.Element {
  if (theme === 'vader') return <WhosePicture {...rest} whose="father" />;
  return theme in ON_CARDS ? <CardPicture {...rest} name={ON_CARDS[theme as keyof typeof ON_CARDS]} /> : <Picture {...rest}>{DRAWINGS[theme as keyof typeof DRAWINGS]()}</Picture>;
}
