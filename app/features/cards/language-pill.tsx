import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { chooseParentLanguage, PARENT_LANGUAGE_DRAFT, parentLanguage } from '../../hooks/parent-language.ts';
import type { Locale } from '../../i18n/locales.ts';
import { LOCALE_NAMES } from '../../i18n/locales.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LanguageChoice } from '../../ui/spoken-words.tsx';

/** In which language the cards lie on the table. */
export function LanguagePill() {
  const open = useSignal(false);
  const { vault } = useServices();
  const language = parentLanguage();
  // Showing a card ends at the lock: behind it she finds the language that she chose.
  const choose = (next: Locale): void => {
    chooseParentLanguage(next);
    void vault.drafts.save(PARENT_LANGUAGE_DRAFT, next);
  };
  return (
    <>
      <button type="button" class="pill" onClick={() => { open.value = true; }}><Icon name="globe" size={20} /><span>{t`Taal van de ouder`}: <bdi lang={language}>{LOCALE_NAMES[language]}</bdi></span></button>
      {open.value && (
        <Sheet title={t`In welke taal?`} onClose={() => { open.value = false; }}>
          <LanguageChoice question={t`Taal van de ouder`} value={language} onChange={choose} />
          <Button onClick={() => { open.value = false; }}>{t`Klaar`}</Button>
        </Sheet>
      )}
    </>
  );
}
