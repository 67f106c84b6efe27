import type { ComponentChildren, JSX } from 'preact';
import type { IconName } from '../ui/icons/icon.tsx';
import { Icon } from '../ui/icons/icon.tsx';
import './state-panel.css';

interface StatePanelProps {
  readonly icon: IconName;
  readonly look?: 'open' | 'waiting' | 'stopped';
  readonly title: string;
  readonly under?: readonly (string | undefined)[];
  readonly children?: ComponentChildren;
}

/** How something that is shared stands: always a sentence, and what she can do. */
export function StatePanel({ icon, look, title, under = [], children }: StatePanelProps): JSX.Element {
  return (
    <section class="card">
      <div class={look ? `state-panel-head state-panel-${look}` : 'state-panel-head'}>
        <Icon name={icon} size={28} />
        <div role="status"><strong>{title}</strong>{under.map((sentence) => sentence && <p key={sentence}>{sentence}</p>)}</div>
      </div>
      {children}
    </section>
  );
}
