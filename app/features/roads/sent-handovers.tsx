import { t } from '@lingui/core/macro';
import type { RecordId } from '../../domain/ids.ts';
import { HandoverState } from '../../hooks/handover-state.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import type { SentHandover } from '../../hooks/handover-reading.ts';
import { sentHandovers } from '../../hooks/handover-reading.ts';

function Sent({ handover, line }: SentHandover) {
  const name = isolate(line.firstName);
  return (
    <section class="card">
      <h2>{t`Overdracht aan ${name}`}</h2>
      <HandoverState handover={handover} line={line} reach />
    </section>
  );
}

/** What was sent over a short line for this family, and what came back. */
export function SentHandovers({ roadId }: { readonly roadId: RecordId }) {
  return <>{sentHandovers(useServices(), roadId).map((sent) => <Sent key={sent.handover.id} {...sent} />)}</>;
}
