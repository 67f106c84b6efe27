import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { PresenceLine } from './presence.tsx';
import type { Presence } from './presence-words.ts';

interface LineHeadProps {
  readonly line: Entity<'line'>;
  readonly presence: Presence;
}

export function LineHead({ line, presence }: LineHeadProps): JSX.Element {
  return (
    <div class="avatar-head">
      <Avatar name={line.firstName} here={presence.here} large />
      <div class="grow">
        {line.team && <strong><bdi dir="auto">{line.team}</bdi></strong>}
        {line.callFor && <span class="soft"><bdi dir="auto">{line.callFor}</bdi></span>}
        <PresenceLine presence={presence} />
      </div>
    </div>
  );
}
