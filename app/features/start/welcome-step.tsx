import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { WelcomeScene } from '../../ui/pictures/scenes/welcome-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import './start.css';

interface WelcomeStepProps {
  readonly onBegin: () => void;
  readonly onExample: () => void;
  readonly onRestore: () => void;
  readonly onLost: () => void;
  readonly onLanguage: () => void;
}

export function WelcomeStep({ onBegin, onExample, onRestore, onLost, onLanguage }: WelcomeStepProps) {
  return (
    <Screen title={t`Samen over de drempel`} onBack={onLanguage} backLabel={t`Kies een andere taal`}>
      <WelcomeScene />
      <div class="stack start-words">
        <p>{t`Jij loopt met een gezin mee naar hulp die past. Deze app onthoudt de stappen.`}</p>
        <p>{t`Alles blijft op je telefoon. Het werkt ook zonder internet.`}</p>
      </div>
      <div class="stack">
        <Button onClick={onBegin}>{t`Begin`}</Button>
        <Button look="soft" icon="eye" onClick={onExample}>{t`Kijk eerst met voorbeelden`}</Button>
        <Button look="plain" icon="upload" onClick={onRestore}>{t`Ik heb een reservekopie`}</Button>
        <Button look="plain" icon="device" onClick={onLost}>{t`Telefoon kwijt?`}</Button>
      </div>
    </Screen>
  );
}
