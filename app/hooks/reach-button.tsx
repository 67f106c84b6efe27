import type { ComponentChildren, JSX } from 'preact';
import { formatPhone } from '../domain/format-phone.ts';
import type { IconName } from '../ui/icons/icon.tsx';
import { Icon } from '../ui/icons/icon.tsx';

interface ReachButtonProps {
  readonly href: string;
  readonly icon: IconName;
  readonly look: 'main' | 'soft' | 'glow';
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
  readonly number?: string | undefined;
  /** Opens another site: it must not learn where she came from, nor reach back into this page. */
  readonly elsewhere?: boolean;
}

/** A link that looks like a button, so that the phone itself decides what opens. */
export function ReachButton({ href, icon, look, onLeave, children, number, elsewhere = false }: ReachButtonProps): JSX.Element {
  return (
    <a class={look === 'main' ? 'button' : `button button-${look}`} href={href} onClick={onLeave} {...(elsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
      <Icon name={icon} />
      <span class="reach-words">
        <span>{children}</span>
        {number && <bdi dir="ltr" class="reach-number">{formatPhone(number)}</bdi>}
      </span>
    </a>
  );
}
