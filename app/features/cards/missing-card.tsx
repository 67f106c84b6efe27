import { t } from '@lingui/core/macro';
import { useServices } from '../../services.ts';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';

/** A place from another time: the card was taken away since. */
export function MissingCard() {
  const { navigation } = useServices();
  return (
    <Screen title={t`Kaarten`} onBack={navigation.back} backLabel={t`Terug`}>
      <Note look="alarm" icon="warning">{t`Deze kaart is er niet meer. Zoek een andere.`}</Note>
    </Screen>
  );
}
