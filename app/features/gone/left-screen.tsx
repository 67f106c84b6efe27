import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { GoneScene } from '../../ui/pictures/scenes/gone-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import './gone.css';

/** The last thing she sees: nothing of the app is on the device any more but this page. */
export function LeftScreen({ onBegin }: { readonly onBegin: () => void }) {
  return (
    <Screen title={t`Alles is gewist`}>
      <GoneScene />
      <p>{t`Op dit toestel staat niets meer van deze app. Je kunt dit venster sluiten.`}</p>
      <Note>{t`Staat de app op je beginscherm? Haal hem daar zelf weg.`}</Note>
      <Button look="quiet" onClick={onBegin}>{t`Begin opnieuw`}</Button>
      <p class="hint">{t`Daar is internet voor nodig.`}</p>
    </Screen>
  );
}
