import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { SaveError } from '../../../hooks/save-error.tsx';
import { nearestLocale, withName } from '../../../hooks/shown-texts.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { FamilyGoes } from '../../../hooks/who-loses-it.tsx';
import { spokenLocale } from '../../../i18n/activate-locale.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { GOES_ON_WITH } from '../../../reference/consent-words.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { EmblemPicture } from '../../../ui/pictures/emblems.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { type AskedFamily, eraseInstead, goesOnWith, takesItBack } from './family-answers.ts';

interface FamilyCardProps { readonly family: AskedFamily; readonly colleague: string }

/** One family: asked, said yes, or erased. */
export function FamilyCard({ family: { contact, saidYes }, colleague }: FamilyCardProps): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const asking = useSignal(false);
  const close = (): void => { asking.value = false; };
  const next = isolate(colleague);
  const name = isolate(contact.nickname);
  const inAll = withName(GOES_ON_WITH, colleague);
  const sentence = inAll[spokenLocale()];
  const ask = (): void => services.show({
    type: 'question', language: nearestLocale(contact.language),
    question: { receiver: colleague, canStrike: false, sentences: [{ kept: sentence, inAll }], onYes: () => goesOnWith(services, contact, { colleague, sentence, how: 'tapped' }) },
  });
  return (
    <li class="card">
      <h2 class="row"><EmblemPicture emblem={contact.emblem} size={40} /><bdi dir="auto">{contact.nickname}</bdi></h2>
      {saidYes
        ? (
          <>
            <Note icon="check">{t`Zij zei ja tegen ${next}.`}</Note>
            <Button look="plain" icon="close" busy={busy.value} onClick={() => save(() => takesItBack(services, contact, colleague), () => undefined)}>{t`Zij neemt haar ja terug`}</Button>
          </>
        )
        : (
          <div class="stack">
            <Button look="soft" icon="eye" onClick={ask}>{t`Laat haar dit lezen`}</Button>
            <Button look="quiet" icon="check" busy={busy.value} onClick={() => save(() => goesOnWith(services, contact, { colleague, sentence, how: 'spoken' }), close)}>{t`Zij zegt ja`}</Button>
            <Button look="quiet" icon="close" onClick={() => { asking.value = true; }}>{t`Zij zegt nee`}</Button>
          </div>
        )}
      {!asking.value && <SaveError error={error.value} />}
      {asking.value && (
        <Sheet title={t`${name} wissen?`} onClose={close}>
          <FamilyGoes contactId={contact.id} />
          <SaveError error={error.value} />
          <Button look="alarm" icon="trash" busy={busy.value} onClick={() => save(() => eraseInstead(services, contact), services.undo.forget)}>{t`Wis alles van dit gezin`}</Button>
          <Button look="quiet" onClick={close}>{t`Bewaar het nog`}</Button>
        </Sheet>
      )}
    </li>
  );
}
