import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { useServices } from '../../services.ts';
import { ChooseOne } from '../../ui/choices.tsx';
import { LanguageChoice } from '../../ui/spoken-words.tsx';
import { changeLanguage } from './change-language.ts';
import type { Look } from './change-look.ts';
import { changeLook, lookOf } from './change-look.ts';

/** Language, light or dark, size of the letters: all at once and at once visible. */
export function LookCard() {
  const services = useServices();
  const look = useSignal<Look>(lookOf(services.settings.read()));
  const change = (part: Partial<Look>): void => {
    look.value = { ...look.value, ...part };
    changeLook(services, look.value);
  };
  return (
    <section class="card look">
      <LanguageChoice atOnce question={t`Taal`} value={spokenLocale()} onChange={(next) => void changeLanguage(services, next)} />
      <ChooseOne shape="small" question={t`Licht of donker`} value={look.value.theme} onChange={(theme) => change({ theme })}
        options={[{ code: 'system', label: t`Als je telefoon` }, { code: 'light', label: t`Licht` }, { code: 'dark', label: t`Donker` }]} />
      <ChooseOne shape="small" question={t`Letters`} value={look.value.textSize} onChange={(textSize) => change({ textSize })}
        options={[{ code: 'normal', label: t`Gewoon` }, { code: 'large', label: <span class="look-large">{t`Groot`}</span> }]} />
    </section>
  );
}
