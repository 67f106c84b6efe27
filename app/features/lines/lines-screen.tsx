import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { sideOf } from '../../hooks/line-people.ts';
import { compareNames } from '../../i18n/compare-names.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { FormalLines } from './formal-lines.tsx';
import { LineCard } from './line-card.tsx';
import { presenceOf } from './presence-words.ts';
import { TogetherPart } from './together-part.tsx';
import { WhoKnowsButton } from './who-knows-button.tsx';
import './lines.css';

/** Whoever is at the other end of a line of hers. */
export function LinesScreen(): JSX.Element {
  const { records } = useServices();
  return sideOf(records) === 'formal' ? <FormalLines /> : <OwnLines />;
}

/** Everybody a volunteer can call herself: who it is, what for, and whether it makes sense to call now. */
function OwnLines(): JSX.Element {
  const { records, navigation, clock } = useServices();
  const lines = records.list('line');
  const add = (): void => navigation.go({ at: 'line-edit' });
  const join = (): void => navigation.go({ at: 'join-line' });
  if (lines.length === 0) return <EmptyLines onAdd={add} onJoin={join} />;
  const here = (line: Entity<'line'>): number => Number(presenceOf(line, clock).here);
  const sorted = [...lines].sort((a, b) => here(b) - here(a) || compareNames(a.firstName, b.firstName));
  return (
    <Screen title={t`Korte lijnen`}>
      <ul class="stack">
        {sorted.map((line) => (
          <li key={line.id}>
            <LineCard line={line} presence={presenceOf(line, clock)} onOpen={() => navigation.go({ at: 'line', id: line.id })} />
          </li>
        ))}
      </ul>
      <WhoKnowsButton />
      <Button look="quiet" icon="plus" onClick={add}>{t`Zet er nog iemand bij`}</Button>
      <Button look="plain" icon="key" onClick={join}>{t`Ik heb een code gekregen`}</Button>
      <TogetherPart />
    </Screen>
  );
}

function EmptyLines({ onAdd, onJoin }: { readonly onAdd: () => void; readonly onJoin: () => void }): JSX.Element {
  return (
    <Screen title={t`Korte lijnen`}>
      <div class="stack-large centre">
        <EmptyLinesScene />
        <div class="stack centre">
          <h2>{t`Iemand die je kent en die opneemt`}</h2>
          <p class="soft">{t`Bij het wijkteam, het CJG of op school. Met een naam en een eigen nummer.`}</p>
        </div>
        <Button icon="plus" onClick={onAdd}>{t`Zet je vaste gezicht erin`}</Button>
        <Button look="plain" icon="key" onClick={onJoin}>{t`Ik heb een code gekregen`}</Button>
      </div>
      <WhoKnowsButton />
      <TogetherPart />
    </Screen>
  );
}
