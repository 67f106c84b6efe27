import type { JSX } from 'preact';
import { Scene, type SceneProps } from './scene.tsx';

/** A door that is shut and at rest, with a plant beside it. */
export function LockedScene(props: SceneProps): JSX.Element {
  return (
    <Scene {...props}>
      <path class="pic-soft pic-flat" d="M22 150C4 80 70 18 160 22s156 60 140 128z" />
      <circle class="pic-glow pic-flat pic-dim" cx="228" cy="70" r="30" />
      <path class="pic-paper pic-flat" d="M4 150h312c-4 18-60 25-156 25S8 168 4 150z" />
      <path class="pic-paper" d="M116 150V74a44 44 0 0 1 88 0v76z" />
      <path class="pic-cool" d="M126 150V76a34 34 0 0 1 68 0v74z" />
      <path class="pic-glow" d="M142 92V78a18 18 0 0 1 36 0v14z" />
      <path d="M160 60v32" />
      <path class="pic-soft" d="M142 106h36v30h-36z" />
      <circle class="pic-glow" cx="184" cy="116" r="4" />
      <path d="M4 150h112M204 150h112" />
      <path class="pic-warm" d="M110 154h100l8 11H102z" />
      <path class="pic-glow" d="M221 62h14l3 17h-20z" />
      <path d="M228 54v8M220 54h16" />
      <path d="M72 122V92" />
      <path class="pic-cool" d="M72 122c-20 0-28-12-28-26 16 0 28 9 28 26zM72 118c0-18 8-30 26-31 2 17-8 30-26 31zM72 98c-11-10-11-24 0-34 11 10 11 24 0 34z" />
      <path class="pic-rose" d="M54 122h36l-5 27a6 6 0 0 1-6 5H65a6 6 0 0 1-6-5z" />
      <path class="pic-cool" d="M254 132c-9-5-9-14-4-21 7 4 9 12 4 21zM254 132c1-10 7-15 15-15 0 9-5 15-15 15z" />
      <path class="pic-warm" d="M243 132h22l-3 15a4 4 0 0 1-4 3h-8a4 4 0 0 1-4-3z" />
    </Scene>
  );
}
