import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { useServices } from '../../services.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { PresenceLine } from './presence.tsx';
import type { Presence } from './presence-words.ts';

interface LineCardProps {
  readonly line: Entity<'line'>;
  readonly presence: Presence;
  readonly onOpen: () => void;
}

export function LineCard({ line, presence, onOpen }: LineCardProps): JSX.Element {
  return (
    <button type="button" class="card-tap line-card" onClick={onOpen}>
      <Avatar name={line.firstName} here={presence.here} />
      <span class="grow">
        <strong class="line-name"><bdi dir="auto">{line.firstName}</bdi></strong>
        {line.team && <span class="soft"><bdi dir="auto">{line.team}</bdi></span>}
        {line.callFor && <span class="line-for"><bdi dir="auto">{line.callFor}</bdi></span>}
      </span>
      <span class="turns"><Icon name="forward" /></span>
      <span class="line-now">
        <PresenceLine presence={presence} />
        <Waiting line={line} />
      </span>
    </button>
  );
}

function Waiting({ line }: { readonly line: Entity<'line'> }): JSX.Element | null {
  const { records, clock } = useServices();
  const waiting = records.list('ask').filter((ask) => ask.lineId === line.id && !ask.answeredOn);
  if (waiting.length === 0) return null;
  const late = waiting.some((ask) => ask.dueOn < clock.today());
  return (
    <span class={late ? 'waiting waiting-late' : 'waiting'}>
      <Icon name="clock" size={18} />
      <span>{late ? t`De afgesproken dag is voorbij` : plural(waiting.length, { one: 'Je wacht op # antwoord', other: 'Je wacht op # antwoorden' })}</span>
    </span>
  );
}
