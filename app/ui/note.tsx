import type { ComponentChildren } from 'preact';
import type { IconName } from './icons/icon.tsx';
import { Icon } from './icons/icon.tsx';

interface NoteProps { readonly children: ComponentChildren; readonly look?: 'main' | 'glow' | 'alarm'; readonly icon?: IconName; readonly alert?: boolean }

export function Note({ children, look = 'main', icon = 'info', alert = false }: NoteProps) {
  return (
    <div class={look === 'main' ? 'note' : `note note-${look}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
