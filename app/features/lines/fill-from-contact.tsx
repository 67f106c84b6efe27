import { t } from '@lingui/core/macro';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { LineForm } from './line-form.ts';
import type { PickedContact } from './pick-contact.ts';
import { canPickContact, fillFrom, pickContact } from './pick-contact.ts';
import { readContactFile, type ContactFileError } from './read-contact-file.ts';

type Outcome = 'filled' | ContactFileError['type'];

function outcomeWords(outcome: Outcome): string {
  switch (outcome) {
    case 'filled': return t`Ingevuld uit je contacten. Kijk even of het klopt.`;
    case 'empty': return t`Hier staat geen nummer, mail of naam in die we kunnen gebruiken.`;
    case 'too-big': return t`Dit bestand is te groot. Deel één contact, zonder foto.`;
    case 'not-a-vcard': return t`Dit is geen contact. Kies een bestand dat eindigt op .vcf.`;
    case 'unreadable': return t`Dit bestand kan niet open. Kies een ander bestand, of typ het zelf.`;
  }
}

/** Saves typing: a name, numbers and a mail address come from the phone's contacts, and nothing else does. */
export function FillFromContact({ form, onFill }: { readonly form: ReadonlySignal<LineForm>; readonly onFill: (part: Partial<LineForm>) => void }): JSX.Element {
  const { expectReturn } = useServices();
  const outcome = useSignal<Outcome | undefined>(undefined);
  const file = useRef<HTMLInputElement>(null);
  const fill = (contact: PickedContact): void => {
    const part = fillFrom(form.peek(), contact);
    if (part) onFill(part);
    outcome.value = part ? 'filled' : 'empty';
  };
  const pick = (): void => {
    expectReturn();
    void pickContact().then((contact) => { if (contact) fill(contact); });
  };
  const readFile = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const contact = await readContactFile(chosen);
    if (contact.ok) fill(contact.value);
    else outcome.value = contact.error.type;
  };
  const openFile = (): void => {
    expectReturn();
    file.current?.click();
  };
  return (
    <div class="fill">
      <div class="row">
        {canPickContact() && <Button look="soft" icon="people" onClick={pick}>{t`Kies uit mijn contacten`}</Button>}
        <Button look="quiet" icon="upload" onClick={openFile}>{t`Open een contactbestand`}</Button>
      </div>
      <input ref={file} type="file" accept=".vcf,text/vcard,text/x-vcard" hidden autocomplete="off" onChange={(event) => { void readFile(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      <div role="status">{outcome.value && <Note look={outcome.value === 'filled' ? 'main' : 'alarm'} icon={outcome.value === 'filled' ? 'check' : 'warning'}>{outcomeWords(outcome.value)}</Note>}</div>
    </div>
  );
}
