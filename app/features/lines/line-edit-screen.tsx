import { t } from '@lingui/core/macro';
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { RecordId, TeamRecordId } from '../../domain/ids.ts';
import { mayPassOn } from '../../domain/succession.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { FaultSummary } from '../../hooks/fault-summary.tsx';
import { SaveError } from '../../hooks/save-error.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { CheckedField, FormFaults } from './check-line-form.ts';
import { canBeReached, checkLineForm } from './check-line-form.ts';
import { editDraft } from './draft-keys.ts';
import { faultyFields } from './fault-words.ts';
import { FillFromContact } from './fill-from-contact.tsx';
import { lineToForm, type LineForm, partnerToForm } from './line-form.ts';
import { DeputyPart, PersonPart, ReachPart, TimesPart } from './line-form-parts.tsx';
import { nameSuccessor } from './name-successor.ts';
import { replaceFace } from './replace-face.ts';
import { saveLine } from './save-line.ts';
import { toldOn } from './told-reading.ts';
import './lines.css';

interface LineEditScreenProps {
  readonly id?: RecordId | undefined;
  readonly replace?: boolean | undefined;
  /** The card of a partner whom she wants a line with. */
  readonly from?: TeamRecordId | undefined;
  /** The road that a new face is made for. */
  readonly roadId?: RecordId | undefined;
}

export function LineEditScreen({ id, replace = false, from, roadId }: LineEditScreenProps): JSX.Element {
  const services = useServices();
  const { records, navigation } = services;
  const opened = useRef({ line: records.get('line', id), partner: records.get('partner', from), newId: services.newId() }).current;
  const replacing = replace && opened.line !== undefined;
  const known = records.get('line', id) ?? opened.line;
  const initial = opened.partner && !opened.line ? partnerToForm(opened.partner) : lineToForm(known, replacing);
  const half = useDraftForm<LineForm>(editDraft(id, replacing, from), initial, id);
  const { form, change, discard, draftKey } = half;
  const tried = useSignal(false);
  const { save, busy, error } = useSave();
  const inputs = useRef<Partial<Record<CheckedField, HTMLElement | null>>>({});
  const checked = checkLineForm(form.value);
  const faults: FormFaults = tried.value && !checked.ok ? checked.error : {};

  const showFault = (field: CheckedField): void => inputs.current[field]?.focus();
  const done = (): void => {
    discard();
    // What could be put back was about the face before.
    if (replacing) services.undo.forget();
    if (opened.line) navigation.back();
    else navigation.replace({ at: 'line', id: opened.newId });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (!checked.ok) return showFault(firstFault(checked.error));
    const { line, newId } = opened;
    const writing = { fields: checked.value, before: half.before(), seen: half.seen(), draft: draftKey };
    const write = (): void => save(() => (line && replacing ? replaceFace(services, { ...writing, line }) : saveLine(services, { ...writing, id: line?.id ?? newId, roadId })), done);
    const successor = checked.value.firstName;
    // Another name than the parents heard: they are asked again, for this one.
    if (line && replacing && !mayPassOn(toldOn(services, { ...line, successor }))) save(() => nameSuccessor(services, line, successor), () => navigation.replace({ at: 'pass-on', id: line.id }));
    else write();
  };
  const part = { form: form.value, faults, onChange: change, onInput: (field: CheckedField) => (element: HTMLElement | null): void => { inputs.current[field] = element; } };
  return (
    <Screen title={titleOf(opened.line !== undefined, replacing)} onBack={navigation.back} backLabel={t`Terug`}>
      <form class="stack-large" autocomplete="off" noValidate onSubmit={submit}>
        {replacing && opened.line && <Goodbye firstName={opened.line.firstName} shared={opened.line.space !== undefined} />}
        <RestoredNote draft={half} />
        {(!opened.line || replacing) && <FillFromContact form={form} onFill={change} />}
        <PersonPart {...part} />
        <ReachPart {...part} />
        <TimesPart {...part} />
        <DeputyPart {...part} />
        <div class="stack">
          <FaultSummary fields={faultyFields(faults)} onShow={showFault} />
          {form.value.firstName.trim() && !canBeReached(form.value) && <Note look="glow">{t`Er staat nog geen nummer of mail bij. Dat mag ook later.`}</Note>}
          <SaveError error={error.value} />
          <Button type="submit" icon="check" busy={busy.value}>{t`Bewaar`}</Button>
        </div>
      </form>
    </Screen>
  );
}

function firstFault(faults: FormFaults): CheckedField {
  // Called only when there is a fault; the first name is the one field that can be missing.
  return faultyFields(faults)[0]?.field ?? 'firstName';
}

function titleOf(exists: boolean, replacing: boolean): string {
  if (replacing) return t`Een nieuw vast gezicht`;
  return exists ? t`Vast gezicht wijzigen` : t`Vast gezicht`;
}

function Goodbye({ firstName, shared }: { readonly firstName: string; readonly shared: boolean }): JSX.Element {
  const name = isolate(firstName);
  return (
    <>
      <Note>{t`Wie komt er na ${name}? De afspraken met het team blijven staan.`}</Note>
      {shared && <Note look="glow" icon="info">{t`De lijn met ${name} stopt dan. Wat erover ging, wordt ook bij ${name} gewist.`}</Note>}
    </>
  );
}
