import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { formatNumber } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { EmptyRoadsScene } from '../../ui/pictures/scenes/empty-roads-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { Measure } from './figure-words.ts';
import { MEASURES } from './figure-words.ts';
import type { Figure, QuarterFigures } from './figures.ts';
import { figuresByQuarter } from './figures.ts';
import './me.css';

type Row = readonly [label: string, figure: Figure];

type Figures = ReadonlyMap<string, Figure>;

function rowOf(label: MessageDescriptor, key: string, figures: Figures): readonly Row[] {
  const figure = figures.get(key);
  return figure === undefined ? [] : [[i18n._(label), figure]];
}

function inWords(figure: Figure, unit: Measure['unit']): string {
  if (figure === 'few') return unit ? t`te weinig gezinnen` : t`minder dan 5`;
  const hours = formatNumber(Math.round(figure / 30) / 2);
  return unit ? t`${hours} uur` : formatNumber(figure);
}

interface RowsProps { readonly title?: string; readonly rows: readonly Row[]; readonly unit?: Measure['unit'] | undefined }

function Rows({ title, rows, unit }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <section class="card figures">
      {title && <h3>{title}</h3>}
      <dl>
        {rows.map(([label, figure]) => (
          <div class="figure" key={label}><dt>{label}</dt><dd class={figure === 'few' ? 'figure-small' : undefined}>{inWords(figure, unit)}</dd></div>
        ))}
      </dl>
    </section>
  );
}

function Quarter({ period, figures }: QuarterFigures) {
  const year = period.slice(0, 4);
  const quarter = period.slice(-1);
  return (
    <section class="stack">
      <h2>{t`Kwartaal ${quarter} van ${year}`}</h2>
      <Rows rows={MEASURES.flatMap(({ prefix, title, labels }) => (labels ? [] : rowOf(title, prefix, figures)))} />
      {MEASURES.map(({ prefix, title, labels, unit }) => labels && (
        <Rows key={title.id} title={i18n._(title)} unit={unit} rows={Object.entries(labels).flatMap(([code, label]) => rowOf(label, `${prefix}:${code}`, figures))} />
      ))}
    </section>
  );
}

/** What her work came to, without a single name. Nothing of it leaves the phone by itself. */
export function FiguresScreen() {
  const { navigation, records, expectReturn } = useServices();
  const quarters = figuresByQuarter({ tallies: records.list('tally'), roads: records.list('road'), contacts: records.list('contact'), steps: records.list('step'), consents: records.list('consent') });
  return (
    <Screen title={t`Mijn cijfers`} onBack={navigation.back} backLabel={t`Terug`}>
      <Note icon="eye-off">{t`Er gaat niets van je telefoon af. Bij minder dan 5 staat geen getal, zodat niemand te herkennen is.`}</Note>
      {quarters.length === 0 && (
        <div class="stack centre">
          <EmptyRoadsScene />
          <p>{t`Hier staat nog niets. Als je een gezin afsluit, telt het hier mee.`}</p>
        </div>
      )}
      {quarters.map((quarter) => <Quarter key={quarter.period} {...quarter} />)}
      {quarters.length > 0 && <div class="no-print"><Button look="soft" icon="print" onClick={() => { expectReturn(); print(); }}>{t`Print deze cijfers`}</Button></div>}
    </Screen>
  );
}
