import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isDay } from '../../domain/day.ts';
import { NOTICE_DAYS } from '../../domain/retention-terms.ts';
import { formatDate } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { RetentionOutcome } from '../../vault/run-retention.ts';
import { checkRetention } from './check-retention.ts';
import './retention.css';

interface DayQuestionProps { readonly waits: 'families' | 'everything'; readonly onRight: () => void; readonly onWrong: () => void }

/** A phone whose clock is wrong must not erase families: she looks at the day first. */
function DayQuestion({ waits, onRight, onWrong }: DayQuestionProps) {
  const { clock, settings } = useServices();
  const told = useSignal(false);
  const today = formatDate(clock.today());
  const { lastSeenDay } = settings.read();
  const last = isDay(lastSeenDay) && formatDate(lastSeenDay);
  if (told.value) {
    return (
      <Sheet title={t`Zet de dag goed`} onClose={onWrong}>
        <p>{waits === 'families' ? t`Zet de datum van je telefoon goed. Tot dan wist de app geen gezin.` : t`Zet de datum van je telefoon goed. Tot dan wist de app niets.`}</p>
        <Button onClick={onWrong}>{t`Ik begrijp het`}</Button>
      </Sheet>
    );
  }
  return (
    <Sheet title={t`Is het vandaag ${today}?`} onClose={onWrong}>
      {last && <p>{t`De app was het laatst open op ${last}.`}</p>}
      <Note look="glow" icon="trash">{t`Klopt de dag? Dan wist de app wat al was aangekondigd. Wat je nog niet wist, blijft nog ${NOTICE_DAYS} dagen staan.`}</Note>
      <Button onClick={onRight}>{t`Ja, deze dag klopt`}</Button>
      <Button look="quiet" onClick={() => { told.value = true; }}>{t`Nee, de dag is fout`}</Button>
    </Sheet>
  );
}

/** Runs the retention clocks once after unlocking. Shows nothing unless something was erased or the day is doubtful. */
export function RetentionRun() {
  const services = useServices();
  const outcome = useSignal<RetentionOutcome | undefined>(undefined);
  const run = (dayConfirmed = false): void => { void checkRetention(services, dayConfirmed).then((result) => { outcome.value = result; }); };
  useEffect(() => run(), []);
  const close = (): void => { outcome.value = undefined; };
  const result = outcome.value;
  if (result?.type === 'clock-jumped' || result?.type === 'not-announced') return <DayQuestion waits={result.type === 'not-announced' ? 'families' : 'everything'} onRight={() => run(true)} onWrong={close} />;
  if (result?.type !== 'done' || result.roads + result.families === 0) return null;
  return (
    <div class="retention-done" role="status">
      <Note icon="check">
        {result.families > 0 && <span>{t`Er staat nog iets van wie de tijd om is. Het gaat over ${NOTICE_DAYS} dagen weg. Op Vandaag zie je wat.`}</span>}
        {result.roads > 0 && <span>{plural(result.roads, { one: '# weg is gewist, zoals aangekondigd. De telling blijft, zonder naam.', other: '# wegen zijn gewist, zoals aangekondigd. De telling blijft, zonder naam.' })}</span>}
        <Button look="plain" onClick={close}>{t`Begrepen`}</Button>
      </Note>
    </div>
  );
}
