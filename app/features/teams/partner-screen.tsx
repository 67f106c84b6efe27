import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId, TeamRecordId } from '../../domain/ids.ts';
import { personOfCard } from '../../domain/partner-cards.ts';
import { TwoVersions } from '../../hooks/two-versions/two-versions.tsx';
import { useHubAct } from '../../hooks/use-hub-act.ts';
import { isolate } from '../../i18n/isolate.ts';
import { PARTNER_ROLE_LABELS } from '../../i18n/labels/partner-labels.ts';
import { useServices } from '../../services.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { WithTeam } from './gone-team.tsx';
import { LineWith } from './line-with.tsx';
import { CallPartner, PartnerFacts } from './partner-facts.tsx';
import { SureSheet } from './sure-sheet.tsx';
import { coordinates, isOwnCard, roleOf } from './team-people.ts';

interface PartnerScreenProps { readonly teamId: RecordId; readonly id: TeamRecordId }

/** Who a partner is and what one can come to her for. */
export function PartnerScreen({ teamId, id }: PartnerScreenProps): JSX.Element {
  const { records, navigation } = useServices();
  const card = records.get('partner', id);
  return (
    <WithTeam id={teamId}>
      {(team) => (card && !card.leftOn ? <Card team={team} card={card} /> : (
        <Screen title={<bdi dir="auto">{team.name}</bdi>} onBack={navigation.back} backLabel={t`Terug`}>
          <p>{t`Deze kaart is er niet meer.`}</p>
        </Screen>
      ))}
    </WithTeam>
  );
}

interface CardProps { readonly team: Entity<'team'>; readonly card: Entity<'partner'> }

function Card({ team, card }: CardProps): JSX.Element {
  const services = useServices();
  const { navigation } = services;
  const isOwn = isOwnCard(team, card);
  return (
    <Screen title={<bdi dir="auto">{card.firstName}</bdi>} onBack={navigation.back} backLabel={t`Terug`}>
      <div class="avatar-head">
        <Avatar name={card.firstName} here={false} large />
        <div class="grow">
          <strong><bdi dir="auto">{card.organisation}</bdi></strong>
          <span class="soft">{i18n._(PARTNER_ROLE_LABELS[roleOf(services, team, card)])}</span>
        </div>
      </div>
      {isOwn ? <TwoVersions ids={[card.id]} /> : <CallPartner card={card} />}
      {!isOwn && roleOf(services, team, card) !== 'informal' && <LineWith card={card} />}
      <section class="card">
        <PartnerFacts card={card} />
        {isOwn
          ? <><p class="hint">{t`Zo zien de anderen jou.`}</p><Button icon="edit" onClick={() => navigation.go({ at: 'own-card', id: team.id })}>{t`Wijzig mijn kaart`}</Button></>
          : !card.comeFor && <p class="soft">{t`Er staat nog niet waarvoor je kunt bellen.`}</p>}
      </section>
      {!isOwn && coordinates(services, team) && <TakeOut team={team} card={card} />}
    </Screen>
  );
}

function TakeOut({ team, card }: CardProps): JSX.Element {
  const { teams, clock, navigation } = useServices();
  const asking = useSignal(false);
  const { busy, error, run } = useHubAct();
  const name = isolate(card.firstName);
  return (
    <>
      <Button look="plain" icon="close" onClick={() => { asking.value = true; }}>{t`Haal ${name} uit het team`}</Button>
      {asking.value && (
        <SureSheet title={t`${name} uit het team halen?`} yes={t`Ja, haal eruit`} icon="close" busy={busy.value} error={error.value} onYes={() => run(() => teams.remove(team.id, personOfCard(card), clock.today()), navigation.back)} onClose={() => { asking.value = false; }}>
          <p>{t`${name} krijgt niets nieuws meer te zien, en hoort dat hier.`}</p>
          <p>{t`De anderen zien dat ${name} er niet meer bij hoort.`}</p>
        </SureSheet>
      )}
    </>
  );
}
