import { activateLocale, spokenLocale } from '../../i18n/activate-locale.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Services } from '../../services.ts';

/** Redraws the words in place: nothing is reloaded and no form is lost. Kept is the one she tapped last, whichever comes in last. */
export async function changeLanguage({ settings }: Services, next: Locale): Promise<void> {
  if ((await activateLocale(next)) && spokenLocale() === next) settings.update({ locale: next });
}
