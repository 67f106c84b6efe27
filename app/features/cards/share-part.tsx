import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Entity } from '../../domain/entities.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import type { AddedCard } from '../../hooks/use-added-cards.ts';
import { isShared } from '../../hooks/use-added-cards.ts';
import { useSave } from '../../hooks/use-save.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { shareCards, takeBack, teamNameOf } from './share-cards.ts';
import { ShareWithTeam } from './share-with-team.tsx';

/** Her own cards, to hand over to a team. */
export function ShareCards({ cards, label }: { readonly cards: readonly Entity<'card'>[]; readonly label: string }) {
  const services = useServices();
  if (cards.length === 0) return null;
  return <ShareWithTeam label={label} words={[t`Iedereen in het team kan de kaart dan zien en veranderen.`, t`Lees haar nog een keer. Staat er niets op over een gezin?`]} share={(team) => shareCards(services, team, cards)} />;
}

function Shared({ added }: { readonly added: Entity<'teamcard'> }) {
  const services = useServices();
  const asking = useSignal(false);
  const { save, busy, error } = useSave();
  const name = isolate(teamNameOf(services, added));
  const close = (): void => { asking.value = false; };
  return (
    <>
      <Note icon="people">{t`Deze kaart is van ${name}. Iedereen daar kan haar veranderen.`}</Note>
      <Button look="plain" icon="close" onClick={() => { asking.value = true; }}>{t`Haal uit het team`}</Button>
      {asking.value && (
        <Sheet title={t`Uit het team halen?`} onClose={close}>
          <p>{t`De kaart gaat dan weg bij de anderen. Bij jou blijft zij staan.`}</p>
          <SaveError error={error.value} />
          <Button look="alarm" icon="trash" busy={busy.value} onClick={() => save(() => takeBack(services, added), close)}>{t`Ja, haal weg`}</Button>
          <Button look="quiet" onClick={close}>{t`Nee, laat het staan`}</Button>
        </Sheet>
      )}
    </>
  );
}

/** What can be done with a card that did not come with the app: change it, share it, take it back. */
export function AddedPart({ added }: { readonly added: AddedCard }) {
  const { navigation } = useServices();
  return (
    <>
      <Button look="quiet" icon="edit" onClick={() => navigation.go({ at: 'our-card', id: added.id })}>{t`Verander de kaart`}</Button>
      {isShared(added) ? <Shared added={added} /> : <ShareCards cards={[added]} label={t`Deel met mijn team`} />}
    </>
  );
}
