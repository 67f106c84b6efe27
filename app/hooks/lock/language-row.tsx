import { t } from '@lingui/core/macro';
import { activateLocale, locale } from '../../i18n/activate-locale.ts';
import { directionOf, LOCALE_NAMES, LOCALES } from '../../i18n/locales.ts';
import { useLocked } from '../../services.ts';

/** The five languages, small: for who meets a locked app in a language she does not read. */
export function LanguageRow() {
  const { settings } = useLocked();
  return (
    <div class="languages" role="group" aria-label={t`Taal`}>
      {LOCALES.map((code) => (
        <button key={code} type="button" class="language" lang={code} dir={directionOf(code)} aria-pressed={locale.value === code} onClick={() => {
          settings.update({ locale: code });
          void activateLocale(code);
        }}>{LOCALE_NAMES[code]}</button>
      ))}
    </div>
  );
}
