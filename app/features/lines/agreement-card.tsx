import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { formatDate, formatList, weekdayNames } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';

interface AgreementCardProps {
  readonly line: Entity<'line'>;
  readonly onReplace: () => void;
}

/** What holds between the two of them, and stays when the face changes. */
export function AgreementCard({ line, onReplace }: AgreementCardProps): JSX.Element {
  return (
    <section class="card">
      <h2>{t`Zo is het afgesproken`}</h2>
      <ul class="facts">
        <li><Icon name="clock" size={20} /><span>{plural(line.replyDays, { one: 'Antwoord binnen # werkdag', other: 'Antwoord binnen # werkdagen' })}</span></li>
        <WorkingTimes {...line} />
        {line.earlier.map(({ firstName, until }) => <li key={`${firstName}${until}`}><Icon name="person" size={20} /><span>{earlierWords(firstName, formatDate(until))}</span></li>)}
      </ul>
      <Button look="quiet" icon="people" onClick={onReplace}>{t`Er is een nieuw vast gezicht`}</Button>
    </section>
  );
}

function earlierWords(firstName: string, until: string): string {
  const name = isolate(firstName);
  return t`Eerder: ${name}, tot ${until}`;
}

function WorkingTimes({ days, from, to }: Entity<'line'>): JSX.Element | null {
  const names = weekdayNames('long');
  if (days.length === 0 && !(from && to)) return null;
  return (
    <li>
      <Icon name="calendar" size={20} />
      <span>
        {formatList(days.map((day) => names[day - 1] ?? ''))}
        {from && to && <bdi dir="ltr" class="hours">{from}–{to}</bdi>}
      </span>
    </li>
  );
}
