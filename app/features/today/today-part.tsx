import { plural } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { TodayItem } from '../../domain/today.ts';
import { locale, wordsLoaded } from '../../i18n/activate-locale.ts';
import { useServices } from '../../services.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import type { TodayGroup } from './group-items.ts';
import { TodayCard } from './today-card.tsx';

const keyOf = (item: TodayItem): string => `${item.type}${'id' in item ? item.id : item.on}${'roadId' in item ? item.roadId : ''}${'contactId' in item ? item.contactId : ''}`;

/** How many there are besides is always said; one tap shows them. */
function More({ items }: { readonly items: readonly TodayItem[] }) {
  const { clock } = useServices();
  const open = useSignal(false);
  const count = items.length;
  const drawRow = useMemo(() => (item: TodayItem) => <TodayCard item={item} first={false} />, [locale.value, wordsLoaded.value, clock.today()]);
  return (
    <details class="stack" onToggle={(event) => { open.value = event.currentTarget.open; }}>
      <summary class="button button-plain">{plural(count, { one: 'Nog # ding', other: 'Nog # dingen' })}</summary>
      {open.value && <WindowedList items={items} keyOf={keyOf} row={drawRow} />}
    </details>
  );
}

/** One heading of today with its cards. */
export function TodayPart({ group, first }: { readonly group: TodayGroup; readonly first: TodayItem | undefined }) {
  const { title, items, more } = group;
  return (
    <section class="stack" aria-label={title || undefined}>
      {title && <h2>{title}</h2>}
      {items.map((item) => <TodayCard key={keyOf(item)} item={item} first={item === first} />)}
      {more.length > 0 && <More items={more} />}
    </section>
  );
}
