import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { RecordId } from '../../domain/ids.ts';
import { withLines } from '../../domain/line-items.ts';
import { HandoverState } from '../../hooks/handover-state.tsx';
import { formatDate } from '../../i18n/format.ts';
import { lineName, sideOf } from '../../hooks/line-people.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Screen } from '../../ui/screen.tsx';
import { HandoverActions } from './handover-actions.tsx';
import './lines.css';

/** What a parent wants her to know, in the parent's own words, and the next thing to do. */
export function HandoverScreen({ id }: { readonly id: RecordId }): JSX.Element {
  const services = useServices();
  const { records, navigation } = services;
  const handover = records.get('handover', id);
  const [found] = withLines(handover ? [handover] : [], records.list('line'));
  if (!found) {
    return <Screen title={t`Warme overdracht`} onBack={navigation.back} backLabel={t`Terug`}><p>{t`Dit is gewist. Er staat niets meer van op je telefoon.`}</p></Screen>;
  }
  const { item, line } = found;
  const name = isolate(lineName(records, line));
  const until = formatDate(item.until);
  return (
    <Screen title={t`Van ${name}`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Dit wil een ouder je laten weten:`}</p>
      <ul class="stack">{item.sentences.map((sentence) => <li key={sentence} class="told"><bdi dir="auto">{sentence}</bdi></li>)}</ul>
      <HandoverState handover={item} line={line} reach />
      {sideOf(records) === 'formal' && <HandoverActions handover={item} />}
      <p class="hint">{t`De ouder zei ja tot en met ${until}. Daarna gaat dit vanzelf weg.`}</p>
    </Screen>
  );
}
