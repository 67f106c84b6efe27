import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { ReachButton } from '../../hooks/reach-button.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { telLink } from './reach-links.ts';

interface DeputyCardProps {
  readonly line: Entity<'line'>;
  /** The fixed face is not there now: the deputy is who to call. */
  readonly first: boolean;
  readonly onLeave: () => void;
}

export function DeputyCard({ line, first, onLeave }: DeputyCardProps): JSX.Element | null {
  const { deputyName, deputyPhone } = line;
  const href = telLink(deputyPhone);
  if (!deputyName && !href) return null;
  const deputy = isolate(deputyName ?? t`de waarnemer`);
  const name = isolate(line.firstName);
  return (
    <section class={first ? 'card card-glow' : 'card'}>
      <p>{first ? t`Nu neemt ${deputy} waar voor ${name}.` : t`Is ${name} er niet? Dan neemt ${deputy} waar.`}</p>
      {href && <ReachButton href={href} icon="phone" look={first ? 'main' : 'soft'} onLeave={onLeave} number={deputyPhone}>{t`Bel ${deputy}`}</ReachButton>}
    </section>
  );
}
