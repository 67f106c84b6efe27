import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { formatPhone } from '../../domain/format-phone.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import type { AddedDoctor } from '../../hooks/known-doctor.ts';
import { isTeams, knownDoctor } from '../../hooks/known-doctor.ts';
import { phoneFault, phoneWords } from '../../hooks/phone-words.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { formatDate } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { CardPicture } from '../../ui/pictures/cards/card-picture.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DoctorForm } from './save-doctor.ts';
import { dropDoctor, saveDoctor, shareDoctor, toDoctor } from './save-doctor.ts';
import { teamNameOf } from './share-cards.ts';
import { ShareWithTeam } from './share-with-team.tsx';

interface DoctorSheetProps { readonly known: AddedDoctor | undefined; readonly onClose: () => void; readonly onDrop: () => void }

function numberFault(phone: string): string {
  if (phone.trim() === '') return t`Vul het nummer in.`;
  const fault = phoneFault(phone);
  return fault ? phoneWords(fault) : t`Dit is geen nummer van een huisartsenpost. Een mobiel nummer kan niet.`;
}

function DoctorSheet({ known, onClose, onDrop }: DoctorSheetProps) {
  const services = useServices();
  const { doctor } = known ?? {};
  const draft = useDraftForm<DoctorForm>('night-doctor', { name: doctor?.name ?? '', phone: doctor ? formatPhone(doctor.phone) : '' });
  const { name, phone } = draft.form.value;
  const tried = useSignal(false);
  const { save, busy, error } = useSave();
  const input = useRef<HTMLElement | null>(null);
  const made = toDoctor({ name, phone }, services.clock.today());
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (made) save(() => saveDoctor(services, known, made), () => { draft.discard(); onClose(); });
    else input.current?.focus();
  };
  const team = known && isTeams(known) ? isolate(teamNameOf(services, known)) : undefined;
  return (
    <Sheet title={t`Huisartsenpost in jouw buurt`} onClose={onClose}>
      <form class="stack-large" autocomplete="off" noValidate onSubmit={submit}>
        <Note icon="phone">{t`Dit nummer komt bij Veiligheid en op de kaart die je aan ouders laat zien. Bel het eerst zelf.`}</Note>
        {team && <Note icon="people">{t`Dit nummer is van ${team}. Iedereen daar kan het veranderen.`}</Note>}
        <RestoredNote draft={draft} />
        <TextField label={t`Telefoonnummer`} kind="tel" inputMode="tel" dir="ltr" value={phone} maxLength={TEXT_LIMITS.phone} error={tried.value && !made ? numberFault(phone) : undefined} inputRef={(element) => { input.current = element; }} onInput={(value) => draft.change({ phone: value })} />
        <TextField label={t`Hoe heet de post?`} hint={t`Mag leeg blijven.`} value={name} maxLength={TEXT_LIMITS.team} warning={useTextWarning(name)} onInput={(value) => draft.change({ name: value })} />
        <SaveError error={error.value} />
        <Button type="submit" busy={busy.value}>{t`Bewaar`}</Button>
        {known && <Button look="alarm-quiet" icon="trash" onClick={onDrop}>{t`Haal het nummer weg`}</Button>}
        <Button look="plain" onClick={onClose}>{t`Sluit`}</Button>
      </form>
    </Sheet>
  );
}

function DropSheet({ known, onClose }: { readonly known: AddedDoctor; readonly onClose: () => void }) {
  const services = useServices();
  const { save, busy, error } = useSave();
  const team = isTeams(known) ? isolate(teamNameOf(services, known)) : undefined;
  return (
    <Sheet title={t`Haal je dit nummer weg?`} onClose={onClose}>
      <p>{team ? t`Het nummer gaat dan weg bij iedereen in ${team}.` : t`Het nummer gaat dan weg bij Veiligheid en van de kaart.`}</p>
      <SaveError error={error.value} />
      <Button look="alarm" icon="trash" busy={busy.value} onClick={() => save(() => dropDoctor(services, known), onClose)}>{t`Ja, haal weg`}</Button>
      <Button look="quiet" onClick={onClose}>{t`Nee, laat het staan`}</Button>
    </Sheet>
  );
}

function Under({ doctor: { name, phone, asOf } }: Pick<AddedDoctor, 'doctor'>) {
  const day = formatDate(asOf);
  return <>{name && <><bdi>{name}</bdi> </>}<bdi dir="ltr">{formatPhone(phone)}</bdi><br />{t`Opgezocht op ${day}.`}</>;
}

/** The number of the out-of-hours doctor as her organisation gives it: typed once, and in the file and the team like its cards. */
export function DoctorPart() {
  const services = useServices();
  const known = knownDoctor(services.records);
  const open = useSignal<'form' | 'drop' | undefined>(undefined);
  const close = (): void => { open.value = undefined; };
  return (
    <>
      <TapCard picture={<CardPicture name="night-doctor" size={52} />} title={t`Huisartsenpost`} onClick={() => { open.value = 'form'; }}
        under={known ? <Under doctor={known.doctor} /> : t`Nog niet ingevuld. Vul het nummer van jouw buurt in.`} />
      {known && !isTeams(known) && <ShareWithTeam label={t`Deel het nummer met mijn team`} words={[t`Iedereen in het team ziet dit nummer dan bij Veiligheid en kan het veranderen.`]} share={(team) => shareDoctor(services, team, known)} />}
      {open.value === 'form' && <DoctorSheet known={known} onClose={close} onDrop={() => { open.value = 'drop'; }} />}
      {open.value === 'drop' && known && <DropSheet known={known} onClose={close} />}
    </>
  );
}
