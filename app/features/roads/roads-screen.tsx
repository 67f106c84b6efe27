import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { locale, wordsLoaded } from '../../i18n/activate-locale.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { PEN_LABELS } from '../../i18n/labels/road-labels.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmblemPicture } from '../../ui/pictures/emblems.tsx';
import { EmptyRoadsScene } from '../../ui/pictures/scenes/empty-roads-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { promiseWords } from './promise-words.ts';
import type { RoadRow } from './road-reading.ts';
import { roadRows } from './road-reading.ts';
import { searchRoads, warmSearch } from './search-index.ts';
import { breathe } from '../../hooks/breathe.ts';

const SEARCH_FROM = 6;

function RowCard({ row }: { readonly row: RoadRow }) {
  const { navigation, clock } = useServices();
  const { road, contact, promise } = row;
  const pen = i18n._(PEN_LABELS[road.pen]);
  const under = promise ? `${promiseWords(promise)} · ${formatRelativeDay(promise.by, clock.today())}` : t`Pen: ${pen}`;
  return (
    <TapCard
      picture={<EmblemPicture emblem={contact.emblem} size={52} />}
      title={<bdi>{contact.nickname}</bdi>}
      under={<bdi>{under}</bdi>}
      onClick={() => navigation.go({ at: 'road', id: road.id })}
    />
  );
}

const keyOfRow = ({ road }: RoadRow): string => road.id;

function Empty() {
  return (
    <div class="stack centre">
      <EmptyRoadsScene />
      <p>{t`Hier staan straks de gezinnen met wie je op weg bent.`}</p>
      <p class="hint">{t`Een bijnaam is genoeg. Geen echte namen nodig.`}</p>
    </div>
  );
}

function RoadList({ rows }: { readonly rows: readonly RoadRow[] }) {
  const { clock } = useServices();
  const drawRow = useMemo(() => (row: RoadRow) => <RowCard row={row} />, [locale.value, wordsLoaded.value, clock.today()]);
  const query = useSignal('');
  const unfolded = useSignal(false);
  useEffect(() => { void warmSearch(rows, breathe); }, [rows]);
  const found = useMemo(() => searchRoads(rows, query.value), [rows, query.value]);
  const open = found.filter(({ road }) => road.closedOn === undefined);
  const closed = found.filter(({ road }) => road.closedOn !== undefined);
  const count = found.length;
  return (
    <>
      {rows.length >= SEARCH_FROM && <TextField label={t`Zoek`} kind="search" inputMode="search" value={query.value} onInput={(text) => { query.value = text; }} maxLength={40} />}
      <p class="only-read" role="status">{query.value && plural(count, { one: '# gezin gevonden', other: '# gezinnen gevonden' })}</p>
      {query.value !== '' && count === 0 && <p>{t`Niets gevonden. Probeer een stukje van de naam.`}</p>}
      <WindowedList items={open} keyOf={keyOfRow} row={drawRow} />
      {closed.length > 0 && (
        <details class="stack" open={unfolded.value} onToggle={(event) => { unfolded.value = event.currentTarget.open; }}>
          <summary class="button button-plain">{t`Afgesloten`} ({closed.length})</summary>
          {unfolded.value && <WindowedList items={closed} keyOf={keyOfRow} row={drawRow} />}
        </details>
      )}
    </>
  );
}

export function RoadsScreen() {
  const services = useServices();
  const rows = roadRows(services);
  return (
    <Screen title={t`Op weg`}>
      <Button icon="plus" onClick={() => services.navigation.go({ at: 'new-family' })}>{t`Nieuw gezin`}</Button>
      {rows.length === 0 ? <Empty /> : <RoadList rows={rows} />}
    </Screen>
  );
}
