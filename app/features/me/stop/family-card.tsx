import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { SaveError } from '../../../hooks/save-error.tsx';
import { nearestLocale, questionShown } from '../../../hooks/shown-texts.ts';
import { SpokenYes } from '../../../hooks/spoken-yes.tsx';
import { tappedAnswer } from '../../../hooks/tapped-answer.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { FamilyGoes } from '../../../hooks/who-loses-it.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { EmblemPicture } from '../../../ui/pictures/emblems.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { type AskedFamily, askedOf, eraseInstead, goesOnWith, takesItBack } from './family-answers.ts';

interface FamilyCardProps { readonly family: AskedFamily; readonly colleague: string }

/** One family: asked, said yes, or erased. */
export function FamilyCard({ family: { contact, saidYes }, colleague }: FamilyCardProps): JSX.Element {
  const services = useServices();
  const saving = useSave();
  const { save, busy, error } = saving;
  const hears = useSignal(false);
  const asking = useSignal(false);
  const close = (): void => { asking.value = false; };
  const next = isolate(colleague);
  const name = isolate(contact.nickname);
  const asked = askedOf(services, contact, colleague);
  const language = nearestLocale(contact.language);
  const ask = (): void => services.show({ type: 'question', language, question: { ...asked, canStrike: true, ...tappedAnswer(services, (sentences, newId) => goesOnWith(services, contact, { colleague, sentences, how: 'tapped', until: asked.until }, newId)) } });
  const saysYes = (): void => save(() => goesOnWith(services, contact, { colleague, sentences: asked.sentences.map(({ kept }) => kept), how: 'spoken', until: asked.until }), () => { hears.value = false; });
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
            <Button look="quiet" icon="check" onClick={() => { hears.value = true; }}>{t`Zij zegt ja`}</Button>
            <Button look="quiet" icon="close" onClick={() => { asking.value = true; }}>{t`Zij zegt nee`}</Button>
          </div>
        )}
      {!asking.value && !hears.value && <SaveError error={error.value} />}
      {hears.value && <SpokenYes shown={questionShown(asked, language)} saving={saving} onYes={saysYes} onClose={() => { hears.value = false; }} />}
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
