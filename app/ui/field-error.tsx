import type { ComponentChildren } from 'preact';
import { Icon } from './icons/icon.tsx';

interface FieldErrorProps {
  /** What the field names as its description. */
  readonly id: string;
  readonly children: ComponentChildren;
}

/** What is still wrong with one field, at that field: a sign and words, so that it does not hang on a colour. */
export function FieldError({ id, children }: FieldErrorProps) {
  return <p class="note note-alarm" id={id}><Icon name="warning" /><span>{children}</span></p>;
}
