import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { lineName, lineTeam } from '../../hooks/line-people.ts';
import { TwoVersions } from '../../hooks/two-versions/two-versions.tsx';
import { compareNames } from '../../i18n/compare-names.ts';
import { useServices } from '../../services.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { DeleteLine } from './delete-line.tsx';
import { LineOver } from './line-over.tsx';
import { OwnLeaving } from './leaving-part.tsx';
import { SharedLineCard } from './shared-line-card.tsx';
import { SharedPart } from './shared-part.tsx';
import { TogetherPart } from './together-part.tsx';
import { WhoKnowsButton } from './who-knows-button.tsx';

/** The professional's lines, by name: volunteers who opened one with her. */
export function FormalLines(): JSX.Element {
  const { records, navigation } = useServices();
  const lines = records.list('line').map((line) => ({ line, name: lineName(records, line), team: lineTeam(records, line) })).sort((a, b) => compareNames(a.name, b.name));
  const join = (): void => navigation.go({ at: 'join-line' });
  return (
    <Screen title={t`Korte lijnen`}>
      {lines.length === 0 && (
        <div class="stack centre">
          <EmptyLinesScene />
          <p>{t`Een vrijwilliger opent een lijn met jou. Je krijgt dan een code of een link.`}</p>
        </div>
      )}
      <ul class="stack">
        {lines.map(({ line, name, team }) => (
          <li key={line.id}>
            <TapCard picture={<Avatar name={name} here={false} />} title={<bdi dir="auto">{name}</bdi>} under={team && <bdi dir="auto">{team}</bdi>} onClick={() => navigation.go({ at: 'line', id: line.id })} />
          </li>
        ))}
      </ul>
      <WhoKnowsButton />
      <Button look={lines.length === 0 ? 'main' : 'quiet'} icon="key" onClick={join}>{t`Ik heb een code gekregen`}</Button>
      <TogetherPart />
    </Screen>
  );
}

/** One of them: who it is, and how the line stands. */
export function FormalLine({ line }: { readonly line: Entity<'line'> }): JSX.Element {
  const { records, navigation } = useServices();
  const name = lineName(records, line);
  const team = lineTeam(records, line);
  return (
    <Screen title={<bdi dir="auto">{name}</bdi>} onBack={navigation.back} backLabel={t`Terug`}>
      <div class="avatar-head">
        <Avatar name={name} here={false} large />
        <div class="grow">{team ? <strong><bdi dir="auto">{team}</bdi></strong> : <span class="soft">{t`Vrijwilliger`}</span>}</div>
      </div>
      <TwoVersions ids={[line.id]} />
      {/* Without a space there is nothing left of it but the name. */}
      {line.space === undefined ? <><LineOver line={line} /><DeleteLine line={line} /></> : <><SharedPart line={line} /><OwnLeaving line={line} /><SharedLineCard line={line} /></>}
      <Button look="quiet" icon="mail" onClick={() => navigation.home({ at: 'inbox' })}>{t`Bekijk je postvak`}</Button>
    </Screen>
  );
}
