import type { JSX } from 'preact';
import { Limb, Person } from '../person.tsx';
import { Scene, type SceneProps } from './scene.tsx';

/** Two people before a door ajar, in the light that falls through it. */
export function WelcomeScene(props: SceneProps): JSX.Element {
  return (
    <Scene {...props} mirrors>
      <path class="pic-soft pic-flat" d="M18 150C6 96 50 40 112 44c30-36 176-40 186 38 3 26 4 48 2 68z" />
      <circle class="pic-glow pic-flat pic-dim" cx="212" cy="92" r="66" />
      <path class="pic-paper pic-flat" d="M4 150h312c-4 20-60 27-156 27S8 170 4 150z" />
      <path class="pic-glow pic-flat pic-faint" d="M187 150h50l-64 27c-40 0-76-2-104-5z" />
      <path class="pic-glow" d="M187 150V78a25 25 0 0 1 50 0v72z" />
      <path class="pic-light pic-flat" d="M199 148V84a13 13 0 0 1 26 0v64z" />
      <path class="pic-warm" d="M237 78v72l30 13V80c0-14-12-24-30-27z" />
      <path d="M244 108v8M4 150h183M267 150h49" />
      <path class="pic-soft" d="M182 150h60v7h-60z" />
      <g transform="translate(104 72) scale(1.35)">
        <Limb d="M-3 44l-3 15M5 44l6 14" tone="hair" />
        <Limb d="M31 44l-3 15M39 44l6 14" tone="hair" />
        <Person x={0} y={0} tall={42} wide={12} tone="rose" hair="scarf" scarf="paper" />
        <Person x={35} y={-4} tall={46} wide={12} tone="cool" hair="bun" skin="skin-deep" />
        <Limb d="M-1 20c3 9 9 11 17 9" tone="rose" hand={[19, 28]} />
      </g>
      <path class="pic-cool" d="M291 132c-15-3-16-16-14-25 10 2 15 11 14 25zM291 132c0-17 5-26 15-28 3 12-3 23-15 28z" />
      <path class="pic-warm" d="M279 132h25l-3 18a4 4 0 0 1-4 3h-11a4 4 0 0 1-4-3z" />
    </Scene>
  );
}
