import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { lineInbox } from '../../domain/line-inbox.ts';
import { lineName } from '../../hooks/line-people.ts';
import { linesInput } from '../../hooks/lines-reading.ts';
import { ApartCard } from '../../hooks/apart/apart-card.tsx';
import { ChooseCard } from '../../hooks/two-versions/choose-card.tsx';
import { useServices } from '../../services.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { AdviceCard } from './advice-card.tsx';
import { HandoverCard } from './line-handovers.tsx';
import { LineOverNotice } from './line-over.tsx';
import { WithdrawalNote } from './withdrawal-note.tsx';
import './lines.css';

/** What came to the professional over all her lines: what is late first, then the newest, then what was asked. */
export function InboxScreen(): JSX.Element {
  const services = useServices();
  const { ended, notices, open, questions, done } = lineInbox(linesInput(services), services.clock.today());
  const isQuiet = ended.length + notices.length + open.length + questions.length === 0;
  return (
    <Screen title={t`Postvak`}>
      <ApartCard />
      <ChooseCard />
      {isQuiet && <Quiet />}
      {ended.map((line) => <LineOverNotice key={line.id} line={line} />)}
      {notices.map(({ item, line }) => <WithdrawalNote key={item.id} notice={item} line={line} />)}
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

/** Nothing has to be done. Who could send something is still one tap away. */
function Quiet(): JSX.Element {
  const { records, navigation } = useServices();
  const rows = records.list('line').filter(({ space }) => space !== undefined).map((line) => ({ line, name: lineName(records, line) }));
  return (
    <>
      <div class="stack centre">
        <EmptyLinesScene />
        <p>{rows.length === 0 ? t`Hier komt wat vrijwilligers met jou delen.` : t`Er wacht niets op jou. Dat is ook goed.`}</p>
        {rows.length === 0 && <Button onClick={() => navigation.go({ at: 'join-line' })}>{t`Ik heb een code gekregen`}</Button>}
      </div>
      {rows.length > 0 && (
        <ul class="stack">
          {rows.map(({ line, name }) => (
            <li key={line.id}><TapCard picture={<Avatar name={name} here={false} />} title={<bdi dir="auto">{name}</bdi>} onClick={() => navigation.go({ at: 'line', id: line.id })} /></li>
          ))}
        </ul>
      )}
    </>
  );
}
