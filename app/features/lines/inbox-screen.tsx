import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { stateOfHandover } from '../../domain/consented-handover.ts';
import type { Entity } from '../../domain/entities.ts';
import { spaceOfRecord } from '../../domain/ids.ts';
import { lineName } from '../../hooks/line-people.ts';
import type { RecordSignals } from '../../hooks/record-signals.ts';
import { formatList } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { Avatar } from './avatar.tsx';
import './lines.css';

const DONE: ReadonlySet<string> = new Set(['took-place', 'elsewhere', 'returned']);

/** What waits for an answer of hers on this line, in words; nothing when all is answered. */
function waitingOn(records: Pick<RecordSignals, 'list'>, { space }: Entity<'line'>): string {
  const isHere = ({ id }: { readonly id: string }): boolean => spaceOfRecord(id) === space;
  const handovers = records.list('handover').filter((handover) => isHere(handover) && !DONE.has(stateOfHandover(handover))).length;
  const questions = records.list('advice').filter((advice) => isHere(advice) && advice.from === 'informal' && !advice.answeredOn && !advice.refused).length;
  return formatList([
    ...(handovers > 0 ? [plural(handovers, { one: '# overdracht', other: '# overdrachten' })] : []),
    ...(questions > 0 ? [plural(questions, { one: '# vraag', other: '# vragen' })] : []),
  ]);
}

/** What came to the professional, line by line. */
export function InboxScreen(): JSX.Element {
  const { records, navigation } = useServices();
  const rows = records.list('line').filter(({ space }) => space !== undefined).map((line) => ({ line, name: lineName(records, line), waiting: waitingOn(records, line) }));
  return (
    <Screen title={t`Postvak`}>
      {rows.length === 0 ? (
        <div class="stack centre">
          <EmptyLinesScene />
          <p>{t`Hier komt wat vrijwilligers met jou delen.`}</p>
          <Button onClick={() => navigation.go({ at: 'join-line' })}>{t`Ik heb een code gekregen`}</Button>
        </div>
      ) : (
        <ul class="stack">
          {rows.map(({ line, name, waiting }) => (
            <li key={line.id}><TapCard glow={waiting !== ''} picture={<Avatar name={name} here={false} />} title={<bdi dir="auto">{name}</bdi>} under={waiting || t`Er wacht niets op jou.`} onClick={() => navigation.go({ at: 'line', id: line.id })} /></li>
          ))}
        </ul>
      )}
    </Screen>
  );
}
