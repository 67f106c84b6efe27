import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { isStoppedUnread } from '../../domain/line-over.ts';
import { lineName, otherSeat, sideOf } from '../../hooks/line-people.ts';
import type { LineStatus } from '../../hooks/short-lines.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { StatePanel } from '../../hooks/state-panel.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { waitingWords } from '../../hooks/waiting-words.ts';
import { formatRow, formatSince } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EndLine } from './end-line.tsx';
import { lineNoticeWords, lineTroubleWords } from './line-words.ts';
import { neverCame } from './never-came.ts';
import { readOver } from './read-notice.ts';

interface StateProps<State> { readonly line: Entity<'line'>; readonly name: string; readonly status: State }

function OpenState({ line, name, status }: StateProps<Extract<LineStatus, { state: 'open' }>>): JSX.Element {
  const { clock, lines, records } = useServices();
  const { heardAt, notice, waiting } = status;
  const noticed = notice && lineNoticeWords(notice);
  const now = clock.now();
  const heard = heardAt === undefined ? undefined : isolate(formatSince(heardAt, now));
  const other = otherSeat(records, line);
  // The volunteer wrote down a name herself: she sees, too, who really came in.
  const who = sideOf(records) === 'informal' && other ? formatRow([other.firstName, other.team].filter(Boolean).map((part) => isolate(part ?? ''))) : undefined;
  return (
    <StatePanel icon={waiting || noticed ? 'clock' : 'check'} look={waiting || noticed ? 'waiting' : 'open'} title={t`Jullie lijn is open`} under={[
      who && t`Aan de andere kant: ${who}`,
      heard ? t`Laatst iets gehoord van ${name}: ${heard}.` : t`Nog niets gehoord van ${name}.`,
      neverCame(records, line, status) ? t`Kwam ${name} er niet in? Stop dan deze lijn en maak een nieuwe.` : undefined,
      noticed && `${noticed.what} ${noticed.next}`,
      waiting && `${waitingWords(waiting, now)} ${t`Met internet gaan ze vanzelf.`}`,
    ]}>
      {(waiting || noticed) && <Button look="soft" onClick={lines.syncNow}>{t`Probeer het nu`}</Button>}
      <p class="soft">{t`Alleen jullie twee kunnen lezen wat erover gaat.`}</p>
      <EndLine line={line} isOver={false} />
    </StatePanel>
  );
}

function StoppedState({ line, status: { why } }: StateProps<Extract<LineStatus, { state: 'stopped' }>>): JSX.Element {
  const { lines } = useServices();
  const { what, next } = lineTroubleWords(why);
  const isOver = why === 'removed';
  return (
    <StatePanel icon="warning" look="stopped" title={what} under={[next]}>
      {!isOver && <Button look="soft" onClick={lines.syncNow}>{t`Probeer het nu`}</Button>}
      {isOver && isStoppedUnread(line) && <SeenStopped line={line} />}
      <EndLine line={line} isOver={isOver} />
    </StatePanel>
  );
}

/** Until then it stands on Today. */
function SeenStopped({ line }: { readonly line: Entity<'line'> }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  return (
    <>
      <Button look="soft" icon="check" busy={busy.value} onClick={() => save(() => readOver(services, line), () => undefined)}>{t`Ik heb het gelezen`}</Button>
      <SaveError error={error.value} />
    </>
  );
}

/** Nobody is at the other end yet, or what is shared lies elsewhere: the volunteer is who opens the door. */
function InviteState({ line, name, state }: { readonly line: Entity<'line'>; readonly name: string; readonly state: 'none' | 'alone' | 'elsewhere' }): JSX.Element {
  const { navigation, records, devices } = useServices();
  // After a backup: no device of hers can let this one in before it is among them again.
  const apart = devices.status.value.state === 'alone';
  const invite = (): void => navigation.go({ at: 'line-invite', id: line.id });
  const mayInvite = sideOf(records) === 'informal';
  if (state === 'none') {
    return (
      <StatePanel icon="lock" title={t`Maak er een lijn van die alleen jullie twee kunnen lezen`} under={[t`Ook wij en de organisaties kunnen er niet in.`]}>
        <Button look="soft" onClick={invite}>{t`Maak de lijn`}</Button>
      </StatePanel>
    );
  }
  if (state === 'alone') {
    return (
      <StatePanel icon="lines" title={t`${name} is nog niet op de lijn`} under={[t`Nodig uit als jullie bij elkaar zijn, of elkaar kunnen bellen.`]}>
        {mayInvite && <Button look="soft" onClick={invite}>{t`Nodig ${name} uit`}</Button>}
        <EndLine line={line} isOver={false} />
      </StatePanel>
    );
  }
  // What is shared comes here by itself once her other device lets this one in; without that device there is only a new line.
  return (
    <StatePanel icon="devices" title={t`Deze lijn staat op je andere toestel`} under={[apart ? t`Zet dit toestel eerst weer bij je andere toestel, bij Ik, Mijn toestellen. Dan komt de lijn ook hier.` : t`Open Drempel op dat toestel. Dan komt de lijn ook hier.`, mayInvite ? t`Is dat toestel weg? Ruim de lijn op en maak een nieuwe.` : t`Is dat toestel weg? Ruim de lijn op en vraag om een nieuwe code.`]}>
      <EndLine line={line} isOver />
    </StatePanel>
  );
}

/** How the line between the two of them stands: always a sentence, and what she can do. */
export function SharedLineCard({ line }: { readonly line: Entity<'line'> }): JSX.Element {
  const { lines, records } = useServices();
  const name = isolate(lineName(records, line));
  if (line.space === undefined) return <InviteState key="none" line={line} name={name} state="none" />;
  const status = lines.status.value.get(line.space);
  switch (status?.state) {
    case undefined: return <StatePanel key="looking" icon="lines" title={t`Even kijken hoe de lijn ervoor staat…`} />;
    case 'open': return <OpenState key="open" line={line} name={name} status={status} />;
    case 'stopped': return <StoppedState key="stopped" line={line} name={name} status={status} />;
    case 'alone':
    case 'elsewhere': return <InviteState key={status.state} line={line} name={name} state={status.state} />;
  }
}
