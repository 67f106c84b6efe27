import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Invitation } from '../../hooks/own-devices.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { QrPicture } from './qr-picture.tsx';
import '../../hooks/lock/lock.css';

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

interface InvitationStepProps { readonly invitation: Invitation; readonly onAgain: () => void }

/** The door stands ajar: scan it, or type it over. Waits for the other device to answer. */
export function InvitationStep({ invitation: { link, code, until }, onAgain }: InvitationStepProps) {
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
    <Screen key="code" title={t`Pak je andere toestel`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Scan dit met de camera van je andere toestel.`}</p>
      <QrPicture text={link} label={t`Vierkante code om te scannen`} />
      <p role="status" class="devices-wait"><span class="working-dots" aria-hidden="true"><i /><i /><i /></span>{t`We wachten op je andere toestel.`}</p>
      <section class="card">
        <h2>{t`Of typ de code`}</h2>
        <p class="hint">{t`Open daar Drempel. Kies Ik, Mijn toestellen, Dit is mijn tweede toestel.`}</p>
        <ol class="groups" dir="ltr" aria-label={t`Code om te typen`}>
          {code.split('-').map((group, at) => <li key={at} class="group"><span class="group-number">{at + 1}</span>{group}</li>)}
        </ol>
      </section>
      <Note icon="clock">{plural(minutes, { one: 'De code werkt nog # minuut.', other: 'De code werkt nog # minuten.' })}</Note>
    </Screen>
  );
}
