import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import type { Locale } from '../../i18n/locales.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LanguageChoice } from '../../ui/spoken-words.tsx';

interface LanguageSheetProps { readonly language: Signal<Locale>; readonly besideDutch: Signal<boolean>; readonly onClose: () => void }

/** Another language for the parent, and whether the Dutch stands beside it. */
export function LanguageSheet({ language, besideDutch, onClose }: LanguageSheetProps) {
  return (
    <Sheet title={t`In welke taal?`} onClose={onClose}>
      <LanguageChoice question={t`Taal van de ouder`} value={language.value} onChange={(next) => { language.value = next; }} />
      {language.value !== 'nl' && (
        <ChooseOne shape="small" question={t`Staat het Nederlands erbij?`} value={besideDutch.value ? 'yes' : 'no'} onChange={(next) => { besideDutch.value = next === 'yes'; }} options={[{ code: 'no', label: t`Nee` }, { code: 'yes', label: t`Ja` }]} />
      )}
      <Button onClick={onClose}>{t`Klaar`}</Button>
    </Sheet>
  );
}
