import { t } from '@lingui/core/macro';
import type { TodayItem } from '../../domain/today.ts';

export interface TodayGroup { readonly key: string; readonly title: string; readonly items: readonly TodayItem[] }

/** The first item stands alone; the rest under a few plain headings. More than this on one day helps nobody. */
const MOST_PER_GROUP = 8;

export function groupItems(items: readonly TodayItem[]): readonly TodayGroup[] {
  const [first, ...rest] = items;
  const pick = (...types: readonly TodayItem['type'][]): readonly TodayItem[] => rest.filter((item) => types.includes(item.type)).slice(0, MOST_PER_GROUP);
  const groups: readonly TodayGroup[] = [
    { key: 'first', title: '', items: first ? [first] : [] },
    { key: 'lines', title: t`Van je korte lijnen`, items: pick('line') },
    { key: 'appointments', title: t`Afspraken`, items: pick('appointment') },
    { key: 'promises', title: t`Beloofd`, items: pick('promise') },
    { key: 'answers', title: t`Wachten op antwoord`, items: pick('call-back', 'answer') },
    { key: 'aftercare', title: t`Even vragen hoe het gaat`, items: pick('aftercare') },
    { key: 'retention', title: t`Gaat binnenkort weg`, items: pick('retention') },
  ];
  return groups.filter((group) => group.items.length > 0);
}
