import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { spokenLocale } from '../../../i18n/activate-locale.ts';
import { READY_SENTENCES } from '../../../reference/consent-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';

interface ReadySentencesProps { readonly chosen: readonly string[]; readonly isFull: boolean; readonly onPick: (sentence: string) => void }

/** Sentences that need no typing: the parent reads and hears them in her language, the receiver reads them in Dutch. */
export function ReadySentences({ chosen, isFull, onPick }: ReadySentencesProps) {
  const isOpen = useSignal(false);
  const language = spokenLocale();
  if (isFull) return null;
  const close = (): void => { isOpen.value = false; };
  return (
    <>
      <Button look="soft" icon="chat" onClick={() => { isOpen.value = true; }}>{t`Kies een zin die klaarstaat`}</Button>
      {isOpen.value && (
        <Sheet title={t`Wat wil zij laten weten?`} onClose={close}>
          <p class="hint">{t`Zij leest en hoort dit in haar eigen taal.`}</p>
          <ul class="stack">
            {READY_SENTENCES.filter(({ nl }) => !chosen.includes(nl)).map((sentence) => (
              <li key={sentence.nl}><Button look="quiet" onClick={() => { onPick(sentence.nl); close(); }}>{sentence[language]}</Button></li>
            ))}
          </ul>
          <Button look="plain" onClick={close}>{t`Ik schrijf het zelf`}</Button>
        </Sheet>
      )}
    </>
  );
}
