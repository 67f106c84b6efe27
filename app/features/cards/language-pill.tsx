import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { chooseParentLanguage, parentLanguage } from '../../hooks/parent-language.ts';
import { LOCALE_NAMES } from '../../i18n/locales.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LanguageChoice } from '../../ui/spoken-words.tsx';

/** In which language the cards lie on the table. */
export function LanguagePill() {
  const open = useSignal(false);
  const language = parentLanguage();
  return (
    <>
      <button type="button" class="pill" onClick={() => { open.value = true; }}><Icon name="globe" size={20} /><span>{t`Taal van de ouder`}: <bdi lang={language}>{LOCALE_NAMES[language]}</bdi></span></button>
      {open.value && (
        <Sheet title={t`In welke taal?`} onClose={() => { open.value = false; }}>
          <LanguageChoice question={t`Taal van de ouder`} value={language} onChange={chooseParentLanguage} />
          <Button onClick={() => { open.value = false; }}>{t`Klaar`}</Button>
        </Sheet>
      )}
    </>
  );
}
