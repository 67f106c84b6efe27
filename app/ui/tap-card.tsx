import type { ComponentChildren } from 'preact';
import { Icon } from './icons/icon.tsx';

interface TapCardProps {
  readonly title: ComponentChildren;
  readonly under?: ComponentChildren;
  readonly picture?: ComponentChildren;
  readonly onClick: () => void;
  readonly glow?: boolean;
}

/** A row that leads somewhere: picture, what it is, one line under it. */
export function TapCard({ title, under, picture, onClick, glow = false }: TapCardProps) {
  return (
    <button type="button" class={glow ? 'card-tap card-glow' : 'card-tap'} onClick={onClick}>
      {picture}
      <span class="grow"><strong>{title}</strong>{under && <span class="soft">{under}</span>}</span>
      <span class="turns"><Icon name="forward" /></span>
    </button>
  );
}
