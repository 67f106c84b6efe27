import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { HandedFile } from '../../../domain/handed-family.ts';
import { CodeField } from '../../../hooks/pairing/code-field.tsx';
import { RestoredNote } from '../../../hooks/draft-note.tsx';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Note } from '../../../ui/note.tsx';
import { EmblemPicture } from '../../../ui/pictures/emblems.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { bringsNew, openFamilies, takeFamilies, type TakeOverError } from './take-over.ts';
import '../me.css';

function errorWords(error: TakeOverError): string {
  switch (error) {
    case 'wrong-code': return t`Deze code klopt niet. Kijk nog eens goed, of vraag om een nieuwe.`;
    case 'newer-version': return t`Dit bestand komt van een nieuwere app. Werk Drempel eerst bij.`;
    default: return t`Dit bestand kunnen we niet openen. Vraag je collega om een nieuw bestand.`;
  }
}

interface FoundProps {
  readonly found: HandedFile;
  /** Taken, or refused: the code has done its work. */
  readonly onDone: () => void;
}

function Found({ found, onDone }: FoundProps): JSX.Element {
  const services = useServices();
  const { navigation } = services;
  const { save, busy, error } = useSave();
  const name = isolate(found.receiver);
  return (
    <Screen title={t`Gezinnen van een collega`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Deze ouders zeiden ja tegen ${name}. Ben jij dat?`}</p>
      <ul class="stack">{found.families.map(({ contact }) => <li key={contact.id} class="card row"><EmblemPicture emblem={contact.emblem} size={48} /><strong><bdi dir="auto">{contact.nickname}</bdi></strong></li>)}</ul>
      <SaveError error={error.value} />
      <Button icon="check" busy={busy.value} onClick={() => save(() => takeFamilies(services, found), () => { onDone(); navigation.home({ at: 'roads' }); })}>{t`Ja, ik ga met ze verder`}</Button>
      <Button look="quiet" onClick={() => { onDone(); navigation.back(); }}>{t`Nee, laat maar`}</Button>
    </Screen>
  );
}

/** Everything in the file is here, or was erased here since: nothing would come of a yes. */
function NothingNew(): JSX.Element {
  const { navigation } = useServices();
  return (
    <Screen title={t`Gezinnen van een collega`} onBack={navigation.back} backLabel={t`Terug`}>
      <div role="status"><Note icon="check">{t`In dit bestand staat niets nieuws. Je hebt het al, of het is hier gewist.`}</Note></div>
      <Button onClick={navigation.back}>{t`Klaar`}</Button>
    </Screen>
  );
}

/** For the colleague: the file that she was given and the code that she was told. */
export function TakeOverScreen(): JSX.Element {
  const services = useServices();
  const { navigation, clock, expectReturn } = services;
  const file = useSignal<File | undefined>(undefined);
  // The file is hers to choose again; what she was told on the phone is kept for her.
  const draft = useDraftForm('take-over', { code: '' });
  const { code } = draft.form.value;
  const tried = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<TakeOverError | undefined>(undefined);
  const found = useSignal<HandedFile | undefined>(undefined);
  const isNew = useSignal(false);
  const open = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (!file.value || code.trim() === '' || busy.value) return;
    busy.value = true;
    error.value = undefined;
    void openFamilies(file.value, code, clock.today()).then((result) => {
      busy.value = false;
      if (result.ok) {
        found.value = result.value;
        isNew.value = bringsNew(services, result.value);
        if (!isNew.value) draft.discard();
      } else error.value = result.error;
    });
  };
  if (found.value && !isNew.value) return <NothingNew key="nothing" />;
  if (found.value) return <Found key="found" found={found.value} onDone={draft.discard} />;
  return (
    <Screen key="open" title={t`Gezinnen van een collega`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Een collega stopt en geeft je gezinnen door. Je krijgt een bestand en hoort een code.`}</p>
      <form class="stack-large" autocomplete="off" noValidate onSubmit={open}>
        <RestoredNote draft={draft} />
        <label class="button button-quiet file-pick">
          <Icon name="upload" />
          <span>{file.value ? <bdi dir="ltr">{file.value.name}</bdi> : t`Kies het bestand`}</span>
          <input type="file" autocomplete="off" onClick={expectReturn} onChange={(event) => { file.value = event.currentTarget.files?.[0] ?? undefined; error.value = undefined; }} />
        </label>
        <div role="alert">{tried.value && !file.value && <Note look="glow">{t`Kies eerst het bestand.`}</Note>}</div>
        <CodeField label={t`Code die je hoorde`} hint={t`Van je collega zelf.`} value={code} missing={tried.value && code.trim() === ''} onInput={(typed) => draft.change({ code: typed })} />
        <div role="alert">{error.value && <Note look="alarm" icon="warning">{errorWords(error.value)}</Note>}</div>
        <Button type="submit" icon="key" busy={busy.value}>{busy.value ? t`Even geduld…` : t`Open het bestand`}</Button>
      </form>
    </Screen>
  );
}
