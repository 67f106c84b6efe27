import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { Button } from '../ui/button.tsx';
import { ChooseMany } from '../ui/choices.tsx';
import { Note } from '../ui/note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { ShowButton } from './show-button.tsx';
import { interpreterShown } from './shown-texts.ts';

type Sign = 'heavy' | 'decision' | 'loyalty' | 'language';

/** Four questions, then the advice (guideline on language barriers, October 2025). Nothing of it is kept. */
export function InterpreterCheck() {
  const open = useSignal(false);
  const signs = useSignal<readonly Sign[]>([]);
  const close = (): void => { open.value = false; };
  return (
    <>
      <Button look="soft" icon="globe" onClick={() => { open.value = true; }}>{t`Tolk nodig?`}</Button>
      {open.value && (
        <Sheet title={t`Tolk nodig?`} onClose={close}>
          <ChooseMany<Sign> question={t`Tik aan wat klopt.`} shape="list" values={signs.value} onChange={(next) => { signs.value = next; }} options={[
            { code: 'heavy', label: t`Het onderwerp is zwaar` },
            { code: 'decision', label: t`Er wordt iets besloten of getekend` },
            { code: 'loyalty', label: t`Het is lastig voor mij tussen die twee` },
            { code: 'language', label: t`Mijn taal is hiervoor niet goed genoeg` },
          ]} />
          {signs.value.length > 0
            ? <><Note look="glow" icon="globe">{t`Ja, vraag een tolk. De zin voor de professional staat klaar.`}</Note><ShowButton look="soft" label={t`Laat de zin zien`} make={interpreterShown} /></>
            : <Note icon="check">{t`Klopt er niets? Dan kun jij helpen met de taal, nooit een kind. Vraag haar het in eigen woorden te herhalen.`}</Note>}
          <Button onClick={close}>{t`Klaar`}</Button>
        </Sheet>
      )}
    </>
  );
}
