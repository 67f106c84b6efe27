import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { lineInbox } from '../../domain/line-inbox.ts';
import { linesInput } from '../../hooks/lines-reading.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AdviceCard } from './advice-card.tsx';
import { HandoverCard } from './line-handovers.tsx';
import { WithdrawalNote } from './withdrawal-note.tsx';
import './lines.css';

/** Everything that came over all her lines: what is late first, then the newest, then what was asked. */
export function InboxScreen(): JSX.Element {
  const services = useServices();
  const { notices, open, questions, done } = lineInbox(linesInput(services), services.clock.today());
  const hasLines = services.records.list('line').some(({ space }) => space !== undefined);
  const isQuiet = notices.length + open.length + questions.length === 0;
  return (
    <Screen title={t`Postvak`}>
      {!hasLines && <div class="stack centre"><EmptyLinesScene /><p>{t`Hier komt wat vrijwilligers met jou delen.`}</p><Button onClick={() => services.navigation.go({ at: 'join-line' })}>{t`Ik heb een code gekregen`}</Button></div>}
      {hasLines && isQuiet && <div class="stack centre"><EmptyLinesScene /><p>{t`Er wacht niets op jou. Dat is ook goed.`}</p></div>}
      {notices.map(({ item }) => <WithdrawalNote key={item.id} notice={item} />)}
      {open.length > 0 && (
        <section class="stack">
          <h2>{t`Warme overdracht`}</h2>
          {open.map(({ item, line }) => <HandoverCard key={item.id} handover={item} line={line} />)}
        </section>
      )}
      {questions.length > 0 && (
        <section class="stack">
          <h2>{t`Vragen aan jou`}</h2>
          <ul class="stack">{questions.map(({ item, line }) => <AdviceCard key={item.id} advice={item} line={line} own={false} />)}</ul>
        </section>
      )}
      {done.length > 0 && (
        <details class="earlier">
          <summary>{t`Klaar`}</summary>
          <div class="stack">{done.map(({ item, line }) => <HandoverCard key={item.id} handover={item} line={line} />)}</div>
        </details>
      )}
    </Screen>
  );
}
