import type { JSX } from 'preact';
import { Scene, type SceneProps } from './scene.tsx';

/** An empty shelf, and a box in which everything was kept. */
export function GoneScene(props: SceneProps): JSX.Element {
  return (
    <Scene {...props}>
      <path class="pic-soft pic-flat" d="M24 150C6 84 62 24 140 28 240 0 316 70 298 150z" />
      <path class="pic-paper pic-flat" d="M4 150h312c-4 18-60 25-156 25S8 168 4 150z" />
      <path d="M4 150h312" />
      <path class="pic-paper" d="M42 78h92v8H42z" />
      <path d="M54 86v9M122 86v9" />
      <path class="pic-faint" stroke-dasharray="6 6.5" d="M52 73V50h16v23M80 73V42h16v31M108 73V54h16v19" />
      <circle class="pic-glow pic-flat pic-dim" cx="216" cy="86" r="52" />
      <circle class="pic-glow pic-flat pic-faint" cx="216" cy="76" r="32" />
      <path class="pic-rose" d="M216 84c-26-15-17-31-8-30q7 1 8 8 1-7 8-8c9-1 18 15-8 30z" />
      <path class="pic-warm" d="M172 98h88v50a6 6 0 0 1-6 6h-76a6 6 0 0 1-6-6z" />
      <path class="pic-soft" d="M172 98l-18-14 10-8 22 16zM260 98l18-14-10-8-22 16z" />
      <path d="M172 98h88" />
      <path class="pic-paper" d="M196 114h40a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4h-40a4 4 0 0 1-4-4v-14a4 4 0 0 1 4-4z" />
      <path d="M202 125h8M218 125h12" />
      <path class="pic-cool" d="M76 132c-13-3-14-13-12-21 9 2 13 9 12 21zM76 132c1-14 6-20 15-21 2 10-4 18-15 21z" />
      <path class="pic-rose" d="M63 132h26l-4 17a4 4 0 0 1-4 3H71a4 4 0 0 1-4-3z" />
    </Scene>
  );
}
