import { t } from '@lingui/core/macro';
import { isDone, isOverdue, isToCall, type HandoverState as State, stateOfHandover } from '../domain/consented-handover.ts';
import type { Entity } from '../domain/entities.ts';
import { phoneToTel } from '../domain/phone.ts';
import { isolate } from '../i18n/isolate.ts';
import { useServices } from '../services.ts';
import type { IconName } from '../ui/icons/icon.tsx';
import { Icon } from '../ui/icons/icon.tsx';
import { Note } from '../ui/note.tsx';
import { callerWords, overdueWords, stateWords } from './handover-words.ts';
import { lineName, sideOf } from './line-people.ts';
import { isWaiting } from './lines-reading.ts';
import { ReachButton } from './reach-button.tsx';

const ICONS: Readonly<Record<State, IconName>> = {
  sent: 'share', received: 'eye', accepted: 'pen', dated: 'calendar', 'took-place': 'check', elsewhere: 'road', returned: 'undo',
};

interface HandoverStateProps {
  readonly handover: Entity<'handover'>;
  readonly line: Entity<'line'>;
  /** Where the buttons to call her are not on the same screen anyway. */
  readonly reach?: boolean;
}

/** How far a handover has come, who calls by when, and what to do when the day has passed. */
export function HandoverState({ handover, line, reach = false }: HandoverStateProps) {
  const services = useServices();
  const told = { side: sideOf(services.records), name: lineName(services.records, line) };
  const state = stateOfHandover(handover);
  const late = isOverdue(handover, services.clock.today());
  if (line.stoppedOn && !isDone(handover)) {
    return (
      <>
        <p class="so-far"><Icon name="warning" /><span>{t`Deze lijn is gestopt. Er komt niets nieuws meer.`}</span></p>
        {reach && <CallHer line={line} onLeave={services.expectReturn} />}
      </>
    );
  }
  return (
    <>
      <p class="so-far"><Icon name={ICONS[state]} /><span>{stateWords(handover, told)}</span></p>
      {state === 'sent' && told.side === 'informal' && isWaiting(services, line) && <p class="so-far so-far-next"><Icon name="clock" /><span>{t`Wacht nog op internet. Het gaat vanzelf weg.`}</span></p>}
      {isToCall(state) && <p class="so-far so-far-next"><Icon name="phone" /><span>{callerWords(handover, told)}</span></p>}
      {late && <Note look="glow" icon="clock">{overdueWords(handover, told)}</Note>}
      {late && reach && <CallHer line={line} onLeave={services.expectReturn} />}
    </>
  );
}

function CallHer({ line, onLeave }: { readonly line: Entity<'line'>; readonly onLeave: () => void }) {
  const { firstName, phone, deputyName, deputyPhone } = line;
  const own = phoneToTel(phone ?? '');
  const deputys = phoneToTel(deputyPhone ?? '');
  const name = isolate(firstName);
  const deputy = isolate(deputyName ?? t`de waarnemer`);
  return (
    <>
      {own.ok && <ReachButton href={own.value} icon="phone" look="soft" number={phone} onLeave={onLeave}>{t`Bel ${name}`}</ReachButton>}
      {deputys.ok && <ReachButton href={deputys.value} icon="phone" look="soft" number={deputyPhone} onLeave={onLeave}>{t`Bel ${deputy}`}</ReachButton>}
    </>
  );
}
