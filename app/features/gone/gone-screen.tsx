import { plural, t } from '@lingui/core/macro';
import { dayAt } from '../../domain/day.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLocked } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
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

/** The browser came back without its data. Never the welcome: she would think that she had imagined it all. */
export function GoneScreen() {
  const { phase } = useLocked();
  return (
    <Screen title={t`Je gegevens zijn weg van dit toestel`}>
      <div class="gone-scene"><GoneScene /></div>
      <Expected />
      <p>{t`Meestal was de telefoon te vol, of is de browser schoongemaakt. Jij deed niets fout.`}</p>
      <p>{t`Alles stond op slot. Niemand kan het lezen.`}</p>
      <div class="stack">
        <Button icon="upload" onClick={() => { phase.value = 'restore'; }}>{t`Zet een reservekopie terug`}</Button>
        <Button look="soft" onClick={() => location.reload()}>{t`Kijk nog een keer`}</Button>
      </div>
      <StartAnew />
    </Screen>
  );
}
