import type { JSX } from 'preact';
import { Scene, type SceneProps } from './scene.tsx';

/** Two phones with the same road on them, and something warm on the line between. */
export function DevicesScene(props: SceneProps): JSX.Element {
  return (
    <Scene {...props}>
      <path class="pic-soft pic-flat" d="M22 150C4 82 66 22 150 30c92-18 166 44 148 120z" />
      <circle class="pic-glow pic-flat pic-dim" cx="160" cy="80" r="46" />
      <path class="pic-paper pic-flat" d="M4 150h312c-4 18-60 25-156 25S8 168 4 150z" />
      <path d="M4 150h312" />
      <path stroke-dasharray="1 9" d="M114 104c16-22 30 20 46 2s30 20 46-2" />
      <path class="pic-rose" d="M160 84c-30-17-19-35-9-34q8 1 9 9 1-8 9-9c10-1 21 17-9 34z" />
      <Phone x={44} tone="cool" />
      <Phone x={216} tone="warm" />
    </Scene>
  );
}

function Phone({ x, tone }: { readonly x: number; readonly tone: 'cool' | 'warm' }): JSX.Element {
  return (
    <g transform={`translate(${x} 42)`}>
      <path class={`pic-${tone}`} d="M10 0h40a10 10 0 0 1 10 10v92a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10V10A10 10 0 0 1 10 0z" />
      <path class="pic-paper" d="M8 14h44v76H8z" />
      <path class="pic-light" d="M14 90c2-20 30-12 26-26h10c4 18-18 16-16 26z" />
      <path class="pic-glow" d="M28 60V38a10 10 0 0 1 20 0v22z" />
      <path d="M43 50v2M24 102h12M26 7h8" />
    </g>
  );
}
