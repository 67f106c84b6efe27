import type { JSX } from 'preact';
import { Limb, Person } from './person.tsx';
import { Picture, type PictureProps } from './picture.tsx';

/** What should be different, told by the parent by pointing. */
const DRAWINGS = {
  calm: () => (
    <>
      <path class="pic-soft" d="M9 28v25a4 4 0 0 0 4 4h38a4 4 0 0 0 4-4V28L32 11z" />
      <path class="pic-cool" d="M4 31c-2-1-1-3 0-4L29 8c2-2 4-2 6 0l25 19c1 1 2 3 0 4-1 1-3 1-4 0L32 13 8 31c-1 1-3 1-4 0z" />
      <path d="M19 37c1.5 3 6.5 3 8 0M37 37c1.5 3 6.5 3 8 0M25 46c3 4 11 4 14 0" stroke-width="2.8" />
    </>
  ),
  sleep: () => (
    <>
      <circle class="pic-glow" cx="50" cy="14" r="8" />
      <path d="M34 10h.01M22 16h.01M38 21h.01" stroke-width="4" />
      <path class="pic-paper" d="M8 32h13a5 5 0 0 1 5 5v7H8z" />
      <circle class="pic-skin" cx="19" cy="35" r="7" />
      <path class="pic-hair" d="M12.5 37A7 7 0 0 1 22 28.700Q17 32 12.5 37z" />
      <path class="pic-cool" d="M19 44c4-7 10-8 18-8h13a8 8 0 0 1 8 8v6H19z" />
      <path class="pic-warm" d="M5 49h54v7H5z" />
      <path d="M5 24v35M59 49v10M30 44h.01M39 43h.01M48 44h.01" />
    </>
  ),
  talk: () => (
    <>
      <path class="pic-glow" d="M8 4h20a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4H19l-4 5-2-5H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" />
      <path class="pic-cool" d="M40 9h16a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-4l-2 4-4-4h-6a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4z" />
      <path d="M11 12.500h.01M18 12.500h.01M25 12.500h.01M42 17h.01M48 17h.01M54 17h.01" stroke-width="3" />
      <Person x={16} y={38} tall={15} wide={12} tone="warm" hair="long" />
      <Person x={48} y={41} tall={12} wide={9} tone="rose" hair="short" />
    </>
  ),
  school: () => (
    <>
      <path d="M25 14v-3a7 7 0 0 1 14 0v3" />
      <path class="pic-warm" d="M14 29a18 16 0 0 1 36 0v24a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6z" />
      <path class="pic-soft" d="M20 40h24v13a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6z" />
      <path class="pic-cool" d="M14 37H9a3 3 0 0 0-3 3v11a5 5 0 0 0 5 5h3zM50 37h5a3 3 0 0 1 3 3v11a5 5 0 0 1-5 5h-3z" />
      <path class="pic-glow" d="M32 21l2 4 4.5.6-3.3 3.1.8 4.5-4-2.2-4 2.2.8-4.5-3.3-3.1 4.5-.6zM29 40v7h6v-7" />
    </>
  ),
  together: () => (
    <>
      <path class="pic-rose" d="M32 16c-12-7-7-13-3-12.500q2.3.4 3 3 .7-2.6 3-3c4-.5 9 5.5-3 12.500z" />
      <Person x={14} y={23} tall={28} wide={11} tone="cool" hair="short" skin="skin-deep" />
      <Person x={50} y={23} tall={28} wide={11} tone="warm" hair="scarf" scarf="soft" />
      <Person x={32} y={37} tall={15} wide={8} tone="glow" hair="curly" skin="skin-deep" />
      <Limb d="M12 44c4 6 9 7 14 6" tone="cool" hand={[28, 49]} skin="skin-deep" />
      <Limb d="M52 44c-4 6-9 7-14 6" tone="warm" hand={[36, 49]} />
    </>
  ),
  know: () => (
    <>
      <path class="pic-glow" d="M25 34c-6-4-9-8-9-14a16 15 0 0 1 32 0c0 6-3 10-9 14v5H25z" />
      <path d="M27 21l5 4 5-4M32 25v14" />
      <path class="pic-paper" d="M32 47c-7-5-16-6-27-5v14c11-1 20 0 27 4 7-4 16-5 27-4V42c-11-1-20 0-27 5z" />
      <path d="M32 47v13M12 48c4 0 8 .5 12 2M52 48c-4 0-8 .5-12 2M8 10l3 2M56 10l-3 2M7 24h3M57 24h-3" />
    </>
  ),
  rest: () => (
    <>
      <path class="pic-cool" d="M8 36V19c0-6 4-9 9-9h16c5 0 9 3 9 9v17z" />
      <path class="pic-rose" d="M21 25h8a3 3 0 0 1 3 3v12H18V28a3 3 0 0 1 3-3z" />
      <path class="pic-cool" d="M3 35c0-7 10-7 10 0v5h24v-5c0-7 10-7 10 0v15a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3z" />
      <path d="M9 53v5M41 53v5M13 40v6M37 40v6" />
      <path d="M50 47h12M52 47l-1 11M60 47l1 11" />
      <path class="pic-warm" d="M51 35h8v9a3 3 0 0 1-3 3h-2a3 3 0 0 1-3-3z" />
      <path d="M59 38c4-1 4 5 0 5M53 29c-2-3 2-4 0-7M58 29c-2-3 2-4 0-7" />
    </>
  ),
  other: () => (
    <>
      <path class="pic-paper" d="M19 44a12 12 0 0 1-6-23 12 12 0 0 1 19-11 12 12 0 0 1 19 8 13 13 0 0 1-3 26z" />
      <path d="M22 29h.01M32 29h.01M42 29h.01" stroke-width="5.5" />
      <circle class="pic-paper" cx="18" cy="51" r="4" />
      <circle class="pic-paper" cx="10" cy="58" r="2" />
    </>
  ),
} as const;

export type WishName = keyof typeof DRAWINGS;

export function WishPicture({ wish, ...rest }: PictureProps & { readonly wish: WishName }): JSX.Element {
  return <Picture {...rest}>{DRAWINGS[wish]()}</Picture>;
}
