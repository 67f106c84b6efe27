import { Limb, Person } from '../../ui/pictures/person.tsx';
import { Picture } from '../../ui/pictures/picture.tsx';

export type Situation = 'danger' | 'worry' | 'told' | 'professional';

const DRAWINGS: Readonly<Record<Situation, () => preact.JSX.Element>> = {
  /** Out of the door together. */
  danger: () => (
    <>
      <path class="pic-glow" d="M4 56V20a13 13 0 0 1 26 0v36z" />
      <Person x={35} y={17} tall={28} wide={11} tone="warm" hair="long" />
      <Person x={53} y={32} tall={15} wide={7} tone="cool" hair="curly" />
      <Limb d="M43 33c3 2 4 6 5 10" tone="warm" />
      <path d="M2 57h60M32 50l-3 7M39 50l4 7" />
    </>
  ),
  /** A thought that does not let go. */
  worry: () => (
    <>
      <path class="pic-paper" d="M34 6c10-5 25 0 25 11 0 9-9 14-18 12-8 1-14-3-15-9-1-8 3-12 8-14z" />
      <path d="M38 14c0-6 10-6 10 0 0 4-5 4-5 7M43 25h.01" stroke-width="3" />
      <path d="M26 32h.01M22 37h.01" stroke-width="4" />
      <Person x={17} y={41} tall={16} wide={12} tone="rose" hair="scarf" scarf="glow" />
    </>
  ),
  /** Two people, one listens. */
  told: () => (
    <>
      <path class="pic-light" d="M14 6h22a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H24l-7 6v-6h-3a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4z" />
      <path d="M18 12h14M18 17h8" />
      <Person x={16} y={37} tall={20} wide={11} tone="rose" hair="long" />
      <Person x={47} y={33} tall={24} wide={12} tone="cool" hair="scarf" scarf="soft" />
      <Limb d="M38 50c-5 2-8 2-12 1" tone="cool" hand={[25, 51]} />
    </>
  ),
  /** Handing over aloud to the one whose work it is. */
  professional: () => (
    <>
      <Person x={14} y={26} tall={30} wide={11} tone="warm" hair="scarf" scarf="soft" />
      <Person x={49} y={24} tall={32} wide={12} tone="cool" hair="short" skin="skin-light" />
      <path class="pic-paper" d="M43 42h13v15H43z" />
      <path d="M46 47h7M46 51h5M24 16h9M30 12l5 4-5 4" />
    </>
  ),
};

export function SituationPicture({ situation }: { readonly situation: Situation }) {
  return <Picture size={56} mirrors>{DRAWINGS[situation]()}</Picture>;
}
