import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { WelcomeScene } from '../../ui/pictures/scenes/welcome-scene.tsx';
import { Screen } from '../../ui/screen.tsx';

interface ClosedViewProps {
  /** Only for what everybody may see. */
  readonly onAgain: (() => void) | undefined;
  readonly onLeave: () => void;
}

/** Where every way back from a shown card ends: a picture, and the lock before everything else. */
export function ClosedView({ onAgain, onLeave }: ClosedViewProps) {
  return (
    <div class="scroll shown-closed">
      <Screen title={t`Klaar met kijken`}>
        <div class="centre"><WelcomeScene /></div>
        {onAgain && <Button look="soft" icon="eye" onClick={onAgain}>{t`Laat nog eens zien`}</Button>}
        <Button icon="lock" onClick={onLeave}>{t`Verder in de app`}</Button>
        <p class="hint">{t`Daarvoor maak je eerst je slot open. Zo ziet niemand meer dan deze kaart.`}</p>
      </Screen>
    </div>
  );
}
