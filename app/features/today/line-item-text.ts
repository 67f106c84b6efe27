import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import type { LineItem } from '../../domain/line-items.ts';
import { overdueWords, stateWords } from '../../hooks/handover-words.ts';
import type { Route } from '../../hooks/route.ts';
import { lineName, sideOf } from '../../hooks/line-people.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Services } from '../../services.ts';

interface LineItemText { readonly title: ComponentChildren; readonly under: string; readonly to: Route }

/** On her own phone a handover belongs to a family; to the professional it is all there is. */
function placeOf({ records }: Services, { id }: LineItem): Route {
  const roadId = records.list('consent').find(({ handoverId }) => handoverId === id)?.roadId;
  return roadId && records.get('road', roadId) ? { at: 'road', id: roadId } : { at: 'handover', id };
}

/** What awaits her from a line, in the words of the card on Today. */
export function lineItemText(services: Services, item: LineItem): LineItemText | undefined {
  const { records } = services;
  const line = records.get('line', item.lineId);
  if (!line) return undefined;
  const name = isolate(lineName(records, line));
  const toLine: Route = { at: 'line', id: line.id };
  switch (item.what) {
    case 'stopped': return { title: name, under: t`Deze lijn is gestopt. Er komt niets nieuws meer.`, to: toLine };
    case 'withdrawn': {
      const isTakenBack = records.get('withdrawal', item.id)?.why !== 'erased';
      return { title: isTakenBack ? t`Een ouder nam haar ja terug` : t`${name} wiste een gezin`, under: isTakenBack ? t`Wat gestuurd was, is gewist.` : t`De overdracht is hier weg. Vraag ${name} hoe het verder gaat.`, to: toLine };
    }
    case 'leaving': return { title: t`${name} stopt.`, under: t`Vertel het eerst de ouders.`, to: { at: 'pass-on', id: line.id } };
    case 'question': return { title: t`${name} vraagt advies`, under: '', to: { at: 'advice', lineId: line.id, id: item.id } };
    case 'answer': return { title: t`${name} gaf antwoord`, under: '', to: toLine };
    default: {
      const handover = records.get('handover', item.id);
      const told = { side: sideOf(records), name: lineName(records, line) };
      return handover && { title: t`Overdracht: ${name}`, under: item.what === 'late' ? overdueWords(handover, told) : stateWords(handover, told), to: placeOf(services, item) };
    }
  }
}
