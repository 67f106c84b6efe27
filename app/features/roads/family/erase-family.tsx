import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Entity } from '../../../domain/entities.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useSave } from '../../../hooks/use-save.ts';
import { FamilyGoes } from '../../../hooks/who-loses-it.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { StepPicture } from '../../../ui/pictures/step-picture.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { eraseNow } from './erase-now.ts';

/** Three moments: the button, the question, the answer. What is gone cannot come back. */
export function EraseFamily({ contact }: { readonly contact: Entity<'contact'> }) {
  const services = useServices();
  const asking = useSignal(false);
  const saving = useSave();
  const name = isolate(contact.nickname);
  const close = (): void => { asking.value = false; };
  const gone = (): void => {
    services.undo.forget();
    services.navigation.back();
  };
  return (
    <>
      <Button look="plain" icon="trash" onClick={() => { asking.value = true; }}>{t`Wis dit gezin`}</Button>
      {asking.value && (
        <Sheet title={t`${name} wissen?`} onClose={close}>
          <div class="centre"><StepPicture kind="erase" size={88} /></div>
          <FamilyGoes contactId={contact.id} />
          <SaveError error={saving.error.value} />
          <Button look="alarm" icon="trash" busy={saving.busy.value} onClick={() => saving.save(() => eraseNow(services, contact.id), gone)}>{t`Wis alles van dit gezin`}</Button>
          <Button look="quiet" onClick={close}>{t`Bewaar het nog`}</Button>
        </Sheet>
      )}
    </>
  );
}
