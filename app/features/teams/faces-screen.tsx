import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../../services.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { WithTeam } from './gone-team.tsx';
import { LineWith } from './line-with.tsx';
import { CallPartner, daysOf } from './partner-facts.tsx';
import { cardsOf, isOwnCard } from './team-people.ts';

/** Whom to ask for, by neighbourhood or team. */
export const FacesScreen = ({ id }: { readonly id: RecordId }): JSX.Element => <WithTeam id={id}>{(team) => <Faces team={team} />}</WithTeam>;

function Faces({ team }: { readonly team: Entity<'team'> }): JSX.Element {
  const services = useServices();
  const { navigation } = services;
  const { faces } = cardsOf(services, team);
  return (
    <Screen title={t`Vaste gezichten`} onBack={navigation.back} backLabel={t`Terug`}>
      {faces.length === 0
        ? <p>{t`Nog niemand heeft dat op de kaart gezet.`}</p>
        : <ul class="stack">{faces.map((card) => <li key={card.id}><FaceCard team={team} card={card} faceFor={card.faceFor} /></li>)}</ul>}
      <Button look="quiet" icon="edit" onClick={() => navigation.go({ at: 'own-card', id: team.id })}>{t`Zet het op mijn kaart`}</Button>
    </Screen>
  );
}

function FaceCard({ team, card, faceFor }: { readonly team: Entity<'team'>; readonly card: Entity<'partner'>; readonly faceFor: string }): JSX.Element {
  const isOther = !isOwnCard(team, card);
  return (
    <section class="card">
      <h2><bdi dir="auto">{faceFor}</bdi></h2>
      <div class="avatar-head">
        <Avatar name={card.firstName} here={false} />
        <div class="grow">
          <strong><bdi dir="auto">{card.firstName}</bdi></strong>
          <span class="soft"><bdi dir="auto">{card.organisation}</bdi></span>
          {card.days.length > 0 && <span class="soft">{daysOf(card)}</span>}
        </div>
      </div>
      {isOther && <CallPartner card={card} />}
      {isOther && <LineWith card={card} />}
    </section>
  );
}
