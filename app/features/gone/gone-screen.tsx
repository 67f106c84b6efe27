import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { dayAt } from '../../domain/day.ts';
import type { Rescue } from '../../hooks/rescue.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLocked } from '../../services.ts';
import type { StorageError } from '../../storage/storage-error.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { GoneScene } from '../../ui/pictures/scenes/gone-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StartAnew } from './start-anew.tsx';
import './gone.css';

/** What there should be, told by the counts that are kept apart from the records. */
function Expected() {
  const sentinel = useLocked().sentinel.read();
  if (!sentinel || sentinel.records === 0) return null;
  const since = formatDate(dayAt(sentinel.since, -new Date(sentinel.since).getTimezoneOffset()));
  return (
    <div class="gone-expected">
      <strong>{plural(sentinel.records, { one: 'Hier hoort # gegeven te staan.', other: 'Hier horen # gegevens te staan.' })}</strong>
      <p>{t`De eerste kwam op ${since}.`}</p>
    </div>
  );
}

function rescueWords({ type }: StorageError): string {
  return type === 'full' ? t`Je telefoon is vol. Maak ruimte: haal foto's of filmpjes weg. Kom dan terug in dit venster en tik nog een keer.` : t`Terugzetten lukt nu niet. Sluit dit venster niet, en tik nog een keer.`;
}

/** Thrown away on the disk, and all of it still in this page: one tap writes it anew. */
function StillHere({ rescue, onDone }: { readonly rescue: Rescue; readonly onDone: () => void }) {
  const busy = useSignal(false);
  const error = useSignal<StorageError | undefined>(undefined);
  const putBack = async (): Promise<void> => {
    busy.value = true;
    error.value = undefined;
    const done = await rescue();
    busy.value = false;
    if (done.ok) onDone();
    else error.value = done.error;
  };
  return (
    <div class="stack">
      <Note look="glow" icon="info">{t`Alles staat nog in dit venster. Sluit het niet, en zet het nu terug.`}</Note>
      <div role="alert">{error.value && <Note look="alarm" icon="warning">{rescueWords(error.value)}</Note>}</div>
      <Button icon="undo" busy={busy.value} onClick={() => void putBack()}>{t`Zet alles terug`}</Button>
    </div>
  );
}

/** The browser came back without its data. Never the welcome: she would think that she had imagined it all. */
export function GoneScreen({ rescue, onRescued }: { readonly rescue: Rescue | undefined; readonly onRescued: () => void }) {
  const { phase, settings } = useLocked();
  return (
    <Screen title={t`Je gegevens zijn weg van dit toestel`}>
      <div class="gone-scene"><GoneScene /></div>
      <Expected />
      <p>{t`Meestal was de telefoon te vol, of is de browser schoongemaakt. Jij deed niets fout.`}</p>
      <p>{t`Alles stond op slot. Niemand kan het lezen.`}</p>
      {!rescue && settings.read().otherDevices && <Note look="glow" icon="devices">{t`Op je andere toestel staat nog wat daar stond. Geen kopie? Begin hier opnieuw, en zet dit toestel er dan weer bij.`}</Note>}
      {/* Nothing beside it: whatever starts the page anew would take the only copy away. */}
      {rescue && <StillHere rescue={rescue} onDone={onRescued} />}
      {!rescue && (
        <div class="stack">
          <Button icon="upload" onClick={() => { phase.value = 'restore'; }}>{t`Zet een reservekopie terug`}</Button>
          <Button look="soft" onClick={() => location.reload()}>{t`Kijk nog een keer`}</Button>
        </div>
      )}
      {!rescue && <StartAnew />}
    </Screen>
  );
}
