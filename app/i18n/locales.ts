export const LOCALES = ['nl', 'ar', 'tr', 'pl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language in its own script: nobody has to read another one to find hers. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  nl: 'Nederlands',
  ar: 'العربية',
  tr: 'Türkçe',
  pl: 'Polski',
  en: 'English',
};

export const directionOf = (locale: string): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');
export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The first of the device's languages that we speak; Dutch otherwise. */
export function detectLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLocale(language)) return language;
  }
  return 'nl';
}
