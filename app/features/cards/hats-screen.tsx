import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Hat } from '../../domain/codes.ts';
import { HATS, MOST_HATS } from '../../domain/codes.ts';
import { parentLanguage } from '../../hooks/parent-language.ts';
import { ShowButton } from '../../hooks/show-button.tsx';
import { hatsShown } from '../../hooks/shown-texts.ts';
import { HAT_LABELS } from '../../i18n/labels/road-labels.ts';
import { useServices } from '../../services.ts';
import { ChooseMany } from '../../ui/choices.tsx';
import { HatPicture } from '../../ui/pictures/hat-picture.tsx';
import { Screen } from '../../ui/screen.tsx';
import { LanguagePill } from './language-pill.tsx';

/** Which role today: shown to parent and professional before anybody expects another one. Nothing of it is kept. */
export function HatsScreen() {
  const { navigation } = useServices();
  const hats = useSignal<readonly Hat[]>([]);
  return (
    <Screen title={t`Mijn rol vandaag`} onBack={navigation.back} backLabel={t`Terug`}>
      <ChooseMany question={t`Welke pet heb je vandaag op?`} hint={t`Kies er één tot drie. Zeg het hardop aan het begin.`} max={MOST_HATS} values={hats.value} onChange={(next) => { hats.value = next; }} options={HATS.map((code) => ({ code, label: i18n._(HAT_LABELS[code]), picture: <HatPicture hat={code} size={60} /> }))} />
      <div><LanguagePill /></div>
      {hats.value.length > 0 && <ShowButton look="soft" label={t`Laat mijn rol zien`} make={() => hatsShown(hats.value, parentLanguage())} />}
    </Screen>
  );
}
