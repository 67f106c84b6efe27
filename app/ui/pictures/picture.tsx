import type { ComponentChildren, JSX } from 'preact';

export interface PictureProps {
  readonly size?: number | undefined;
  readonly class?: string | undefined;
}

interface PictureFrameProps extends PictureProps {
  readonly children: ComponentChildren;
  /** The picture points somewhere, so it turns round where reading goes from right to left. */
  readonly mirrors?: boolean;
}

/** The common frame of all square pictures: always beside a word, so silent for a screen reader. */
export function Picture({ size = 64, class: extra, mirrors, children }: PictureFrameProps): JSX.Element {
  const names = ['pic', mirrors ? 'mirrors' : '', extra ?? ''].filter(Boolean).join(' ');
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} class={names} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
