import { t } from '@lingui/core/macro';
import { activateLocale, locale } from '../../i18n/activate-locale.ts';
import type { Locale } from '../../i18n/locales.ts';
import { directionOf, LOCALE_NAMES, LOCALES } from '../../i18n/locales.ts';
import { useLocked } from '../../services.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { WelcomeScene } from '../../ui/pictures/scenes/welcome-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import './start.css';

/** Said in each language itself, so it is part of the button and not of the translated texts. */
const GREETINGS: Readonly<Record<Locale, string>> = { nl: 'Welkom', ar: 'أهلًا وسهلًا', tr: 'Hoş geldin', pl: 'Witaj', en: 'Welcome' };

/** The language of the phone stands out; each of the five can be found without reading another one. */
export function LanguageStep({ onDone }: { readonly onDone: () => void }) {
  const { settings } = useLocked();
  const choose = (code: Locale): void => {
    settings.update({ locale: code });
    void activateLocale(code).then(onDone);
  };
  return (
    <Screen title={<span class="start-title"><Icon name="globe" size={28} />{t`Kies je taal`}</span>}>
      <div class="start-scene"><WelcomeScene /></div>
      <div class="stack">
        {LOCALES.map((code) => (
          <button key={code} type="button" lang={code} dir={directionOf(code)} class={code === locale.value ? 'start-language start-language-here' : 'start-language'} onClick={() => choose(code)}>
            <strong>{LOCALE_NAMES[code]}</strong><span class="soft">{GREETINGS[code]}</span>
          </button>
        ))}
      </div>
    </Screen>
  );
}
