import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Scene, type SceneProps } from './scene.tsx';

/** A grown-up and a child, dry under one large umbrella. */
export function SafetyScene(props: SceneProps): JSX.Element {
  return (
    <Scene {...props}>
      <path class="pic-soft pic-flat" d="M20 150C4 84 60 8 160 6s160 82 140 144z" />
      <path class="pic-glow pic-flat pic-dim" d="M84 78h152l26 72H58z" />
      <path class="pic-paper pic-flat" d="M4 150h312c-4 18-60 25-156 25S8 168 4 150z" />
      <path d="M4 150h312" />
      <path d="M160 26v94c0 11 16 11 16 0" />
      <g transform="translate(138 97) scale(1.35)">
        <Limb d="M-5 32v8M4 32v8" tone="hair" />
        <Limb d="M27 32v8M34 32v8" tone="hair" />
        <Person x={0} y={0} tall={27} wide={13} tone="cool" hair="scarf" scarf="rose" />
        <Person x={30.5} y={12} tall={16} wide={9} tone="glow" hair="curly" />
        <Limb d="M8 22c3 3 7 0 8-5" tone="cool" hand={[16.5, 14]} />
      </g>
      <g transform="translate(0 -8)">
        <path class="pic-warm" d="M66 84c0-82 188-82 188 0-9-9-22-9-31 0-9-9-22-9-31 0-9-9-54-9-63 0-9-9-22-9-32 0-9-9-22-9-31 0z" />
        <path d="M129 84c0-36 14-58 31-61 17 3 31 25 31 61" />
        <path d="M160 17v4" stroke-width="6" />
      </g>
      <path class="pic-cool" d="M40 66c6 9 6 14 0 15-6-1-6-6 0-15zM282 74c6 9 6 14 0 15-6-1-6-6 0-15zM56 112c5 8 5 12 0 13-5-1-5-5 0-13zM268 116c5 8 5 12 0 13-5-1-5-5 0-13z" />
    </Scene>
  );
}
