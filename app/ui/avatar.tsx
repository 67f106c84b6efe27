import type { JSX } from 'preact';
import './avatar.css';

const TINTS = 5;

/** The same name always has the same colour, so that a face is found before it is read. */
const tintOf = (name: string): number => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS;

const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '';

interface AvatarProps {
  readonly name: string;
  readonly here: boolean;
  readonly large?: boolean;
}

export function Avatar({ name, here, large = false }: AvatarProps): JSX.Element {
  return (
    <span class={`avatar avatar-${tintOf(name)}${large ? ' avatar-large' : ''}${here ? ' avatar-here' : ''}`} aria-hidden="true">
      <bdi>{initialOf(name)}</bdi>
    </span>
  );
}
