import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { Invitation } from '../own-devices.ts';
import { QrPicture } from './qr-picture.tsx';
import '../lock/lock.css';
import './pairing.css';

const MINUTE_MS = 60_000;
const LOOK_MS = 5_000;

/** Whole minutes that are left, looked at now and then; 0 when the time is over. */
function useMinutesLeft(until: number): number {
  const { clock } = useServices();
  const left = (): number => Math.max(0, Math.ceil((until - clock.now()) / MINUTE_MS));
  const minutes = useSignal(left());
  useEffect(() => {
    const timer = setInterval(() => { minutes.value = left(); }, LOOK_MS);
    return () => clearInterval(timer);
  }, [until]);
  return minutes.value;
}

export interface InvitationWords {
  readonly title: string;
  /** Who scans it with what. */
  readonly scan: string;
  readonly waits: string;
  /** Where the code is typed. */
  readonly type: string;
}

interface InvitationStepProps {
  readonly invitation: Invitation;
  readonly said: InvitationWords;
  /** Another way to hand the link over. */
  readonly handOver?: ComponentChildren;
  readonly onAgain: () => void;
}

/** The door stands ajar: scan it, or type it over. Waits for the guest to answer. */
export function InvitationStep({ invitation: { link, code, until }, said, handOver, onAgain }: InvitationStepProps) {
  const { navigation } = useServices();
  const minutes = useMinutesLeft(until);
  if (minutes === 0) {
    return (
      <Screen key="over" title={t`De tijd is om`} onBack={navigation.back} backLabel={t`Terug`}>
        <p>{t`Zo blijft de code veilig. Maak een nieuwe als je verder wilt.`}</p>
        <Button onClick={onAgain}>{t`Maak een nieuwe code`}</Button>
      </Screen>
    );
  }
  return (
    <Screen key="code" title={said.title} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{said.scan}</p>
      <QrPicture text={link} label={t`Vierkante code om te scannen`} />
      <p role="status" class="pairing-wait"><span class="working-dots" aria-hidden="true"><i /><i /><i /></span>{said.waits}</p>
      {handOver}
      <section class="card">
        <h2>{t`Of typ de code`}</h2>
        <p class="hint">{said.type}</p>
        <ol class="groups" dir="ltr" aria-label={t`Code om te typen`}>
          {code.split('-').map((group, at) => <li key={at} class="group"><span class="group-number">{at + 1}</span>{group}</li>)}
        </ol>
      </section>
      <Note icon="clock">{plural(minutes, { one: 'De code werkt nog # minuut.', other: 'De code werkt nog # minuten.' })}</Note>
    </Screen>
  );
}
