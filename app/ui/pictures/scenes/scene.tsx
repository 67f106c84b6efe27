import type { ComponentChildren, JSX } from 'preact';

export interface SceneProps {
  readonly class?: string | undefined;
}

interface SceneFrameProps extends SceneProps {
  readonly children: ComponentChildren;
  readonly mirrors?: boolean;
}

/** A wide picture for a quiet screen; it takes the width that its place gives it. */
export function Scene({ class: extra, mirrors, children }: SceneFrameProps): JSX.Element {
  const names = ['pic', 'pic-scene', mirrors ? 'mirrors' : '', extra ?? ''].filter(Boolean).join(' ');
  return (
    <svg viewBox="0 0 320 180" class={names} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
