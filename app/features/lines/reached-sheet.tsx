import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatDay } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AskTiles } from './ask-tiles.tsx';
import { answerDue, recordAsk } from './record-ask.ts';
import type { PendingAsk } from './use-pending-ask.ts';

interface ReachedSheetProps {
  readonly line: Entity<'line'>;
  readonly pending: PendingAsk;
  readonly draftKey: string;
  readonly onClose: () => void;
  readonly onMissed: () => void;
}

/** Waits behind the call or the message, and asks how it went when she is back. */
export function ReachedSheet({ line, pending, draftKey, onClose, onMissed }: ReachedSheetProps): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const kind = useSignal(pending.kind);
  const sent = pending.way === 'message';
  const name = isolate(pending.way === 'deputy' ? line.deputyName ?? t`de waarnemer` : line.firstName);
  const due = formatDay(answerDue(line, pending.on));
  const keep = (answered: boolean) => (): void => save(() => recordAsk(services, line, { ...pending, kind: kind.value, answered }, draftKey), onClose);
  const missed = (): void => {
    if (pending.way === 'call') onMissed();
    onClose();
  };
  return (
    <Sheet title={sent ? t`Is je bericht verstuurd?` : t`Heb je ${name} bereikt?`} onClose={onClose}>
      {!sent && <AskTiles question={t`Wat heb je gevraagd?`} value={kind.value} onChange={(next) => { kind.value = next; }} />}
      <p class="soft">{t`De afspraak is: antwoord uiterlijk ${due}.`}</p>
      <div class="stack">
        <Button icon="clock" busy={busy.value} onClick={keep(false)}>{t`Ja, ik wacht op antwoord`}</Button>
        {!sent && <Button look="soft" icon="check" busy={busy.value} onClick={keep(true)}>{t`Ja, ik heb mijn antwoord`}</Button>}
        <Button look="quiet" onClick={missed}>{sent ? t`Nee, niet verstuurd` : t`Nee, niet bereikt`}</Button>
      </div>
      <SaveError error={error.value} />
    </Sheet>
  );
}
