import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocked } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { GoneScene } from '../../ui/pictures/scenes/gone-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { KeyStep } from './key-step.tsx';
import type { ChosenBackup, OpenedRecords, RestoreError } from './restore-backup.ts';
import { chooseBackup, heldHere, openChosen, putBack } from './restore-backup.ts';
import { restoreWords } from './restore-words.ts';
import './backup.css';

const leave = (): void => location.reload();

function ChooseStep({ held, error, onFile }: { readonly held: number; readonly error: RestoreError | undefined; readonly onFile: (file: File) => void }) {
  return (
    <Screen title={t`Zet je kopie terug`} onBack={leave} backLabel={t`Terug`}>
      <div class="backup-scene"><GoneScene /></div>
      <p>{t`Kies het bestand dat je bewaarde. De naam begint met drempel.`}</p>
      <Note>{t`Wiste je na deze kopie een gezin? Dat komt dan terug. Wis het daarna opnieuw.`}</Note>
      {held > 0 && <Note look="glow" icon="warning">{t`Wat nu op deze telefoon staat, wordt vervangen.`}</Note>}
      <label class="button backup-pick">
        <Icon name="upload" />
        <span>{t`Kies het bestand`}</span>
        <input type="file" autocomplete="off" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after an error.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }} />
      </label>
      <div role="alert">{error && <Note look="alarm" icon="warning">{restoreWords(error)}</Note>}</div>
    </Screen>
  );
}

function ReplaceStep({ held, found, otherDevices, onYes }: { readonly held: number; readonly found: number; readonly otherDevices: boolean; readonly onYes: () => void }) {
  return (
    <Screen title={t`Vervangen?`} onBack={leave} backLabel={t`Terug`}>
      <p>{plural(found, { one: 'In de kopie zit # gegeven.', other: 'In de kopie zitten # gegevens.' })}</p>
      <Note look="alarm" icon="warning">{plural(held, { one: 'Op deze telefoon staat nu # gegeven. Dat gaat weg.', other: 'Op deze telefoon staan nu # gegevens. Die gaan weg.' })}</Note>
      {otherDevices && <Note look="glow" icon="devices">{t`Dit toestel hoort daarna niet meer bij je andere. Daar blijft alles staan, en je kunt het er weer bij zetten.`}</Note>}
      <Button look="alarm" icon="upload" onClick={onYes}>{t`Vervang alles door de kopie`}</Button>
      <Button look="quiet" onClick={leave}>{t`Nee, laat alles staan`}</Button>
    </Screen>
  );
}

function WorkStep({ error, onAgain }: { readonly error: RestoreError | undefined; readonly onAgain: () => void }) {
  return (
    <Screen title={error ? t`Het lukt nog niet` : t`Bijna klaar`} onBack={error && leave} backLabel={t`Terug`}>
      <div class="backup-scene"><GoneScene /></div>
      <div class="backup-live"><p role="status">{error ? '' : t`We zetten alles terug. Laat de app open.`}</p></div>
      {!error && <progress class="backup-bar" aria-label={t`Bezig met terugzetten`} />}
      <div class="backup-live"><div role="alert">{error && <Note look="alarm" icon="warning">{restoreWords(error)}</Note>}</div></div>
      {error && <Button onClick={onAgain}>{t`Probeer nog een keer`}</Button>}
    </Screen>
  );
}

/** From a file to an opened app: all of it, or everything stays as it was. */
export function RestoreScreen() {
  const locked = useLocked();
  const held = useSignal(0);
  const chosen = useSignal<ChosenBackup | undefined>(undefined);
  const opened = useSignal<OpenedRecords | undefined>(undefined);
  const working = useSignal(false);
  const error = useSignal<RestoreError | undefined>(undefined);
  useEffect(() => { void heldHere(locked).then((count) => { held.value = count; }); }, []);
  const put = (records: OpenedRecords): void => {
    working.value = true;
    error.value = undefined;
    void putBack(locked, records).then((result) => { if (!result.ok) error.value = result.error; });
  };
  if (opened.value && (working.value || held.value === 0)) {
    const records = opened.value;
    return <WorkStep key="work" error={error.value} onAgain={() => put(records)} />;
  }
  if (opened.value) {
    const records = opened.value;
    return <ReplaceStep key="replace" held={held.value} found={records.records.length} otherDevices={locked.settings.read().otherDevices === true} onYes={() => put(records)} />;
  }
  if (chosen.value) {
    const file = chosen.value;
    return <KeyStep key="key" chosen={file} onBack={() => { chosen.value = undefined; }} onCredential={async (credential) => {
      const read = await openChosen(locked, file, credential);
      if (!read.ok) return read.error;
      // Another tab may have made a vault since this screen came.
      const count = await heldHere(locked);
      // Opening takes seconds, and the way back is open meanwhile: what she left is not put back.
      if (chosen.peek() !== file) return undefined;
      held.value = count;
      opened.value = read.value;
      if (held.value === 0) put(read.value);
      return undefined;
    }} />;
  }
  return <ChooseStep key="choose" held={held.value} error={error.value} onFile={(file) => {
    error.value = undefined;
    void chooseBackup(file).then((result) => {
      if (result.ok) chosen.value = result.value;
      else error.value = result.error;
    });
  }} />;
}
