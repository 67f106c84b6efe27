import type { ComponentChildren } from 'preact';
import type { IconName } from './icons/icon.tsx';
import { Icon } from './icons/icon.tsx';

type Look = 'main' | 'soft' | 'quiet' | 'plain' | 'glow' | 'alarm' | 'alarm-quiet';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: (() => void) | undefined;
  readonly look?: Look;
  readonly icon?: IconName | undefined;
  readonly type?: 'button' | 'submit';
  /** The form it sends, where it stands outside it. */
  readonly form?: string;
  readonly busy?: boolean;
  readonly label?: string;
}

/** A busy button stays focusable and says so, instead of vanishing from under the finger. */
export function Button({ children, onClick, look = 'main', icon, type = 'button', form, busy = false, label }: ButtonProps) {
  return (
    <button type={type} form={form} class={look === 'main' ? 'button' : `button button-${look}`} aria-disabled={busy || undefined} aria-label={label} onClick={busy ? undefined : onClick}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
