import type { JSX } from 'preact';
import { Scene, type SceneProps } from './scene.tsx';

/** Two cups with a line between them, and something warm on the line. */
export function EmptyLinesScene(props: SceneProps): JSX.Element {
  return (
    <Scene {...props}>
      <path class="pic-soft pic-flat" d="M24 146C2 84 62 26 150 34c90-18 164 40 146 112z" />
      <circle class="pic-glow pic-flat pic-dim" cx="160" cy="84" r="46" />
      <path class="pic-paper" d="M10 140h300v9a10 10 0 0 1-10 10H20a10 10 0 0 1-10-10z" />
      <path d="M84 112c20 26 42-28 76-28s56 54 76 28" />
      <path class="pic-rose" d="M160 106c-32-18-20-37-9-36q8 1 9 9 1-8 9-9c11-1 23 18-9 36z" />
      <path d="M84 92c22-4 22 32-3 30" />
      <path class="pic-warm" d="M36 82h52l-6 52a6 6 0 0 1-6 6H48a6 6 0 0 1-6-6z" />
      <path class="pic-glow" d="M39 104h46l-2 16H41z" />
      <path d="M236 92c-22-4-22 32 3 30" />
      <path class="pic-cool" d="M232 82h52l-6 52a6 6 0 0 1-6 6h-28a6 6 0 0 1-6-6z" />
      <path class="pic-glow" d="M235 104h46l-2 16h-42z" />
      <path d="M52 70c-6-9 6-12 0-22M70 70c-6-9 6-12 0-22M250 70c-6-9 6-12 0-22M268 70c-6-9 6-12 0-22" />
    </Scene>
  );
}
