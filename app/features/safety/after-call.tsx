import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { isolate } from '../../i18n/isolate.ts';
import { helplineOf } from '../../reference/helplines.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CallLink } from './call-link.tsx';
import type { Helper } from './contact-person.ts';
import { factsOf } from './three-calls.tsx';
import { typedNumber } from './typed-number.ts';

interface AfterCallProps { readonly helper: Helper | undefined; readonly onCall: () => void; readonly onDone: () => void }

type Question = 'reached' | 'you' | 'you-not-reached' | 'talk';

/** Two questions and no more: did you reach somebody, and do you need somebody? */
export function AfterCall({ helper, onCall, onDone }: AfterCallProps) {
  const question = useSignal<Question>('reached');
  const ask = (next: Question) => (): void => { question.value = next; };
  if (question.value === 'reached') {
    return (
      <Sheet title={t`Heb je iemand bereikt?`} onClose={onDone}>
        <Button onClick={ask('you')}>{t`Ja`}</Button>
        <Button look="soft" onClick={ask('you-not-reached')}>{t`Nee`}</Button>
        <p class="soft">{t`Wat je antwoordt, wordt niet bewaard.`}</p>
      </Sheet>
    );
  }
  if (question.value === 'talk') return <TalkToSomebody helper={helper} onCall={onCall} onDone={onDone} />;
  return (
    <Sheet title={t`Heb jij iemand nodig?`} onClose={onDone}>
      {question.value === 'you-not-reached' && <p>{t`De nummers blijven hier staan. Bel zo nog een keer.`}</p>}
      <Button onClick={ask('talk')}>{t`Ja, ik wil even praten`}</Button>
      <Button look="soft" onClick={onDone}>{t`Nee, het gaat`}</Button>
    </Sheet>
  );
}

function TalkToSomebody({ helper, onCall, onDone }: AfterCallProps) {
  const listener = helplineOf('luisterlijn');
  return (
    <Sheet title={t`Wie wil je bellen?`} onClose={onDone}>
      {helper && <CallLink look="main" icon="person" title={t`Bel ${helper.name ? isolate(helper.name) : t`mijn contactpersoon`}`} number={typedNumber(helper.phone)} what={t`Jouw contactpersoon.`} onCall={onCall} />}
      {listener.number && <CallLink look="soft" icon="heart" title={t`Bel de Luisterlijn`} number={listener.number} what={t`Iemand luistert. Je hoeft je naam niet te zeggen.`} facts={factsOf(listener)} onCall={onCall} />}
      <Button look="plain" onClick={onDone}>{t`Sluit`}</Button>
    </Sheet>
  );
}
