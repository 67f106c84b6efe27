import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { InviteFlow } from '../../hooks/pairing/invite-flow.tsx';
import { LinkPart } from '../../hooks/pairing/link-part.tsx';
import { useInvitation } from '../../hooks/pairing/use-invitation.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { WithTeam } from './gone-team.tsx';
import { teamErrorWords } from './team-words.ts';

function Entered({ name, onMore }: { readonly name: string; readonly onMore: () => void }): JSX.Element {
  const { navigation } = useServices();
  return (
    <Screen title={t`${name} hoort bij het team`}>
      <div class="pairing-scene"><EmptyLinesScene /></div>
      <p role="status">{t`Jullie zien nu elkaars kaart.`}</p>
      <Button icon="check" onClick={navigation.back}>{t`Klaar`}</Button>
      <Button look="quiet" icon="plus" onClick={onMore}>{t`Nodig nog iemand uit`}</Button>
    </Screen>
  );
}

function WhoComes({ onChoose }: { readonly onChoose: (coordinates: boolean) => void }): JSX.Element {
  const { navigation } = useServices();
  return (
    <Screen title={t`Wie nodig je uit?`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Eén persoon tegelijk. Doe het samen, of bel elkaar.`}</p>
      <TapCard picture={<Icon name="person" size={28} />} title={t`Een partner`} under={t`Ziet de kaarten en schrijft een eigen kaart.`} onClick={() => onChoose(false)} />
      <TapCard picture={<Icon name="people" size={28} />} title={t`Nog een coördinator`} under={t`Kan ook mensen uitnodigen en eruit halen.`} onClick={() => onChoose(true)} />
    </Screen>
  );
}

function Inviting({ team, coordinates, onMore }: { readonly team: Entity<'team'>; readonly coordinates: boolean; readonly onMore: () => void }): JSX.Element {
  const { teams } = useServices();
  const inviting = useInvitation(() => teams.invite(team.id, coordinates), true);
  const entered = useSignal<string | undefined>(undefined);
  const open = inviting.invitation.value;
  if (entered.value !== undefined) return <Entered name={entered.value} onMore={onMore} />;
  return (
    <InviteFlow
      inviting={inviting}
      said={{
        title: coordinates ? t`Nodig een coördinator uit` : t`Nodig een partner uit`,
        scan: t`De ander scant dit met de camera.`,
        waits: t`We wachten op de ander.`,
        type: t`De ander opent Drempel en kiest Korte lijnen, Ik heb een code voor een team.`,
      }}
      compareLead={(guest) => t`${guest} doet mee. Hebben jullie allebei dezelfde zes woorden? Lees ze elkaar voor.`}
      errorWords={(error) => teamErrorWords(error, 'invite')}
      handOver={open && <LinkPart link={open.link} hint={t`Stuur die alleen aan de ander zelf. Bel daarna, dan vergelijken jullie de woorden.`} />}
      onEntered={(guest) => { entered.value = guest; }}
    />
  );
}

function Door({ team }: { readonly team: Entity<'team'> }): JSX.Element {
  const { teams } = useServices();
  const chosen = useSignal<boolean | undefined>(undefined);
  const looked = useSignal(false);
  // A door that was open when the app locked is still that one.
  useEffect(() => {
    void teams.invited(team.id).then((coordinates) => {
      chosen.value ??= coordinates;
      looked.value = true;
    });
  }, [teams, team.id]);
  if (!looked.value) return <main class="screen" aria-busy="true" />;
  if (chosen.value === undefined) return <WhoComes key="who" onChoose={(coordinates) => { chosen.value = coordinates; }} />;
  return <Inviting key="inviting" team={team} coordinates={chosen.value} onMore={() => { chosen.value = undefined; }} />;
}

/** A coordinator opens the door for one person, once, for an hour at most. */
export const TeamInviteScreen = ({ id }: { readonly id: RecordId }): JSX.Element => <WithTeam id={id}>{(team) => <Door team={team} />}</WithTeam>;
