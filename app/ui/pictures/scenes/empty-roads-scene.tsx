import type { JSX } from 'preact';
import { Scene, type SceneProps } from './scene.tsx';

/** A path that winds over soft hills to a lit door. */
export function EmptyRoadsScene(props: SceneProps): JSX.Element {
  return (
    <Scene {...props} mirrors>
      <path class="pic-soft pic-flat" d="M14 150C-4 84 50 26 120 32 170-4 318 8 310 150z" />
      <circle class="pic-glow pic-flat pic-dim" cx="224" cy="76" r="56" />
      <circle class="pic-glow pic-flat pic-dim" cx="224" cy="76" r="38" />
      <path class="pic-cool" d="M120 118c40-30 146-38 186 4v26H110z" />
      <path class="pic-warm" d="M8 141c42-35 88-37 138-21 60 20 116 14 160 1 12 10 8 28-10 36-28 14-86 21-136 21S26 176 10 158c-5-6-5-13-2-17z" />
      <path class="pic-light" d="M42 167.5c-2-26 120-15 122-28.5 2-12-56-8-52-19 3-9 70-6 97-18h28c-10 16-74 14-78 20-3 6 58 6 54 22-4 18-80 14-92 32-32 0-62-1-83-5z" />
      <path class="pic-glow" d="M208 102V68a15 15 0 0 1 30 0v34z" />
      <path class="pic-rose" d="M238 68v34l15 6V70c0-9-6-14-15-16z" />
      <path d="M242 84v4" />
      <path d="M73 122V98M66 104l7 5 7-6M284 118V98" />
      <path class="pic-cool" d="M73 70c12 8 15 20 0 32-15-12-12-24 0-32zM284 74c10 7 13 17 0 28-13-11-10-21 0-28z" />
      <path d="M120 62c4-5 8-5 10 0 2-5 6-5 10 0M156 48c3-4 6-4 8 0 2-4 5-4 8 0" />
    </Scene>
  );
}
