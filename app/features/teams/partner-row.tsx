import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { PARTNER_ROLE_LABELS } from '../../i18n/labels/partner-labels.ts';
import { useServices } from '../../services.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { isOwnCard, roleOf } from './team-people.ts';
import './teams.css';

export function PartnerRow({ team, card }: { readonly team: Entity<'team'>; readonly card: Entity<'partner'> }): JSX.Element {
  const services = useServices();
  const { firstName, organisation } = card;
  const role = i18n._(PARTNER_ROLE_LABELS[roleOf(services, team, card)]);
  return (
    <TapCard
      picture={<Avatar name={firstName} here={false} />}
      title={<><bdi dir="auto">{firstName}</bdi>{isOwnCard(team, card) && <span class="soft"> · {t`Jij`}</span>}</>}
      under={<><bdi dir="auto">{organisation}</bdi> <span class="partner-role">{role}</span></>}
      onClick={() => services.navigation.go({ at: 'partner', teamId: team.id, id: card.id })}
    />
  );
}
