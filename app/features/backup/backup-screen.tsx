import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { backupDue, changesSince } from '../../domain/backup-due.ts';
import { profileIn } from '../../domain/own-profile.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { WriteError } from '../../vault/vault.ts';
import { KeepCard } from './keep-card.tsx';
import type { MadeBackup, MakeBackupError } from './make-backup.ts';
import { makeBackup, rememberBackup } from './make-backup.ts';
import { MadeCard } from './made-card.tsx';
import './backup.css';

function LastBackup() {
  const { records, clock } = useServices();
  const last = profileIn(records)?.backupOn;
  const happened = changesSince(last, { contacts: records.list('contact'), roads: records.list('road'), steps: records.list('step'), lines: records.list('line') });
  const due = backupDue({ backupOn: last }, clock.today(), happened);
  const date = last && formatDate(last);
  return (
    <div class={due ? 'backup-last backup-last-due' : 'backup-last'}>
      <Icon name={last ? (due ? 'clock' : 'check') : 'download'} size={32} />
      <div>
        <strong>{date ? t`Laatste kopie: ${date}` : t`Nog geen reservekopie`}</strong>
        {due && <p>{last ? t`Sindsdien is er veel bij gekomen.` : t`Een goed moment om er een te maken.`}</p>}
      </div>
    </div>
  );
}

const errorWords = (error: MakeBackupError): string => error.type === 'no-locks'
  ? t`We vinden je slot niet. Maak eerst een nieuwe papieren code bij Slot en code.`
  : t`De kopie is niet gelukt. Sluit andere apps en tik nog een keer.`;

/** One sealed file to keep elsewhere, for when this phone is lost or broken. */
export function BackupScreen() {
  const services = useServices();
  const { navigation } = services;
  const made = useSignal<MadeBackup | undefined>(undefined);
  const busy = useSignal(false);
  const error = useSignal<MakeBackupError | undefined>(undefined);
  const notSaved = useSignal<WriteError | undefined>(undefined);
  const make = (): void => {
    busy.value = true;
    error.value = undefined;
    void makeBackup(services).then((result) => {
      busy.value = false;
      if (result.ok) made.value = result.value;
      else error.value = result.error;
    });
  };
  const remember = (): void => {
    void rememberBackup(services).then((result) => { notSaved.value = result.ok ? undefined : result.error; });
  };
  return (
    <Screen title={t`Reservekopie`} onBack={navigation.back} backLabel={t`Terug`}>
      <LastBackup />
      <p>{t`Is je telefoon weg of stuk? Dan zet je met dit ene bestand alles terug.`}</p>
      <p>{t`Het bestand is op slot. Alleen jouw woorden of je papieren code openen het.`}</p>
      {made.value
        ? <MadeCard made={made.value} onHandedOver={remember} />
        : <Button icon="download" busy={busy.value} onClick={make}>{busy.value ? t`Even geduld…` : t`Maak een reservekopie`}</Button>}
      <div class="backup-live">
        <p role="status" class="only-read">{busy.value ? t`De kopie wordt gemaakt.` : made.value ? t`De kopie is klaar.` : ''}</p>
        <div role="alert">{error.value && <Note look="alarm" icon="warning">{errorWords(error.value)}</Note>}</div>
        <SaveError error={notSaved.value} />
      </div>
      <KeepCard />
      <p class="hint">{t`Terugzetten doe je op een nieuwe telefoon. Kies daar bij het begin: ik heb een reservekopie.`}</p>
    </Screen>
  );
}
