import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { ownCardId } from '../../domain/partner-cards.ts';
import { formatDate } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { WithTeam } from './gone-team.tsx';
import { LeaveTeam } from './leave-team.tsx';
import { PartnerRow } from './partner-row.tsx';
import { cardsOf, coordinates, hasOtherCoordinator, statusOfTeam } from './team-people.ts';
import { TeamState } from './team-state.tsx';

/** A team of partners: who they are, and whom to ask for. */
export const TeamScreen = ({ id }: { readonly id: RecordId }): JSX.Element => <WithTeam id={id}>{(team) => <OpenTeam key={id} team={team} />}</WithTeam>;

function OpenTeam({ team }: { readonly team: Entity<'team'> }): JSX.Element {
  const services = useServices();
  const { navigation } = services;
  const { here, left, faces } = cardsOf(services, team);
  const count = faces.length;
  const isCoordinator = coordinates(services, team);
  return (
    <Screen title={<bdi dir="auto">{team.name}</bdi>} onBack={navigation.back} backLabel={t`Terug`}>
      <TeamState team={team} />
      <FillIn team={team} />
      <TapCard picture={<Icon name="lines" size={28} />} title={t`Vaste gezichten`} under={count === 0 ? t`Nog niemand heeft dat op de kaart gezet.` : plural(count, { one: '# vast gezicht in dit team', other: '# vaste gezichten in dit team' })} onClick={() => navigation.go({ at: 'team-faces', id: team.id })} />
      <section class="stack">
        <h2>{t`Partners`}</h2>
        <ul class="stack">{here.map((card) => <li key={card.id}><PartnerRow team={team} card={card} /></li>)}</ul>
        {isCoordinator && <Button look="quiet" icon="plus" onClick={() => navigation.go({ at: 'team-invite', id: team.id })}>{t`Nodig iemand uit`}</Button>}
      </section>
      {left.length > 0 && <ul class="stack">{left.map((card) => <li key={card.id} class="soft">{leftWords(card)}</li>)}</ul>}
      <Note icon="lock">{t`Alleen de partners van dit team kunnen dit lezen. Over gezinnen staat er niets in.`}</Note>
      <WaysOut team={team} isCoordinator={isCoordinator} />
    </Screen>
  );
}

function leftWords({ firstName, leftOn }: Entity<'partner'>): string {
  const [name, day] = [isolate(firstName), leftOn ? formatDate(leftOn) : ''];
  return t`${name} hoort er sinds ${day} niet meer bij.`;
}

/** Until her card says something, nobody knows what to come to her for. */
function FillIn({ team }: { readonly team: Entity<'team'> }): JSX.Element | null {
  const { records, navigation } = useServices();
  const own = records.get('partner', ownCardId(team));
  if (!own || own.comeFor !== undefined || own.phone !== undefined) return null;
  return (
    <Note look="glow" icon="edit">
      <p>{t`Op jouw kaart staat nog niet waarvoor anderen bij jou terechtkunnen.`}</p>
      <button type="button" class="note-link" onClick={() => navigation.go({ at: 'own-card', id: team.id })}>{t`Vul je kaart aan`}</button>
    </Note>
  );
}

/** Somebody has to be left who can open the door: the only coordinator ends it, or first lets another one in. */
function WaysOut({ team, isCoordinator }: { readonly team: Entity<'team'>; readonly isCoordinator: boolean }): JSX.Element | null {
  const services = useServices();
  if (statusOfTeam(services, team)?.state !== 'open') return null;
  return (
    <>
      {(!isCoordinator || hasOtherCoordinator(services, team)) && <LeaveTeam team={team} way="leave" />}
      {isCoordinator && <LeaveTeam team={team} way="end" />}
    </>
  );
}
