import { t } from '@lingui/core/macro';
import type { TodayItem } from '../../domain/today.ts';

export interface TodayGroup {
  readonly key: string;
  readonly title: string;
  readonly items: readonly TodayItem[];
  /** Behind one tap, and counted: nothing of today is ever left out. */
  readonly more: readonly TodayItem[];
}

/** More than this at once helps nobody. */
const SHOWN_PER_GROUP = 8;

/** What will be erased by itself is always in sight: it cannot be brought back. */
const isErasure = (item: TodayItem): boolean => item.type === 'retention' && !item.ask;

function split(all: readonly TodayItem[]): Pick<TodayGroup, 'items' | 'more'> {
  const isShown = (item: TodayItem, at: number): boolean => at < SHOWN_PER_GROUP || isErasure(item);
  return { items: all.filter(isShown), more: all.filter((item, at) => !isShown(item, at)) };
}

/** The first item stands alone; the rest under a few plain headings. */
export function groupItems(items: readonly TodayItem[]): readonly TodayGroup[] {
  const [first, ...rest] = items;
  const pick = (...types: readonly TodayItem['type'][]): Pick<TodayGroup, 'items' | 'more'> => split(rest.filter((item) => types.includes(item.type)));
  const groups: readonly TodayGroup[] = [
    { key: 'first', title: '', items: first ? [first] : [], more: [] },
    { key: 'lines', title: t`Van je korte lijnen`, ...pick('line', 'pen-back') },
    { key: 'appointments', title: t`Afspraken`, ...pick('appointment') },
    { key: 'promises', title: t`Beloofd`, ...pick('promise') },
    { key: 'answers', title: t`Wachten op antwoord`, ...pick('call-back', 'answer') },
    { key: 'aftercare', title: t`Even vragen hoe het gaat`, ...pick('aftercare') },
    { key: 'retention', title: t`Gaat binnenkort weg`, ...pick('retention') },
  ];
  return groups.filter((group) => group.items.length > 0);
}
