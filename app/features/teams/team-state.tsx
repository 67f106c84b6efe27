import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { StatePanel } from '../../hooks/state-panel.tsx';
import { waitingWords } from '../../hooks/waiting-words.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { LeaveTeam } from './leave-team.tsx';
import { statusOfTeam } from './team-people.ts';
import { teamNoticeWords, teamTroubleWords } from './team-words.ts';

/** Told when there is something to tell: all is well needs no words. */
export function TeamState({ team }: { readonly team: Entity<'team'> }): JSX.Element | null {
  const services = useServices();
  const { clock, teams } = services;
  const status = statusOfTeam(services, team);
  const again = <Button look="soft" onClick={teams.syncNow}>{t`Probeer het nu`}</Button>;
  if (status?.state === 'elsewhere') {
    return (
      <StatePanel key="elsewhere" icon="devices" title={t`Dit team staat op je andere toestel`} under={[services.devices.status.value.state === 'alone' ? t`Zet dit toestel eerst weer bij je andere toestel, bij Ik, Mijn toestellen. Dan komt het team ook hier.` : t`Open Drempel op dat toestel. Dan komt het team ook hier.`, t`Is dat toestel weg? Ruim het team op en vraag om een nieuwe code.`]}>
        <LeaveTeam team={team} way="tidy" />
      </StatePanel>
    );
  }
  if (status?.state === 'stopped') {
    const { what, next } = teamTroubleWords(status.why);
    return <StatePanel key="stopped" icon="warning" look="stopped" title={what} under={[next]}>{status.why === 'removed' ? <LeaveTeam team={team} way="tidy" /> : again}</StatePanel>;
  }
  if (status?.notice) {
    const { what, next } = teamNoticeWords(status.notice);
    return <StatePanel key="noticed" icon="clock" look="waiting" title={what} under={[next, status.waiting && waitingWords(status.waiting, clock.now())]}>{again}</StatePanel>;
  }
  if (status?.waiting) return <StatePanel key="waiting" icon="clock" look="waiting" title={t`Nog niet alles is bij de anderen`} under={[`${waitingWords(status.waiting, clock.now())} ${t`Met internet gaan ze vanzelf.`}`]}>{again}</StatePanel>;
  return null;
}
