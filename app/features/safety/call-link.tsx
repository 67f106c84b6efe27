import type { ComponentChildren } from 'preact';
import type { DialNumber } from '../../domain/dial.ts';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';

interface CallLinkProps {
  readonly look: 'alarm' | 'main' | 'soft';
  readonly icon: IconName;
  readonly title: ComponentChildren;
  readonly number: DialNumber;
  readonly what: ComponentChildren;
  readonly facts?: ComponentChildren;
  readonly onCall: () => void;
}

/** A whole card to tap. A plain `tel:` link: it works without network, storage or anything else of ours. */
export function CallLink({ look, icon, title, number, what, facts, onCall }: CallLinkProps) {
  return (
    <a class={`call call-${look}`} href={`tel:${number.tel}`} rel="noreferrer" onClick={onCall}>
      <span class="call-sign"><Icon name={icon} size={32} /></span>
      <span class="call-words">
        <strong class="call-title">{title}</strong>
        <span class="call-what">{what}</span>
        {facts && <span class="call-facts">{facts}</span>}
      </span>
    </a>
  );
}
