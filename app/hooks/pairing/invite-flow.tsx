import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { DevicesError, Guest } from '../own-devices.ts';
import { CompareStep } from './compare-step.tsx';
import { InvitationStep, type InvitationWords } from './invitation-step.tsx';
import { PairingAlert } from './pairing-alert.tsx';
import type { Inviting } from './use-invitation.ts';

interface InviteFlowProps {
  readonly inviting: Inviting;
  readonly said: InvitationWords;
  /** Above the six words, when somebody knocks. */
  readonly compareLead: (name: string) => string;
  readonly errorWords: (error: DevicesError) => string;
  /** Another way to hand the link over. */
  readonly handOver?: ComponentChildren;
  /** The guest is in. */
  readonly onEntered: (name: string) => void;
}

function Stopped({ onAgain }: { readonly onAgain: () => void }) {
  const { navigation } = useServices();
  return (
    <Screen title={t`Goed dat je keek`} onBack={navigation.back} backLabel={t`Terug`}>
      <p role="status">{t`We zijn gestopt. Er is niets gedeeld.`}</p>
      <p>{t`Zijn de woorden straks weer anders? Stop dan, en zeg het tegen je organisatie.`}</p>
      <Button onClick={onAgain}>{t`Probeer nog een keer`}</Button>
      <Button look="quiet" onClick={navigation.back}>{t`Nu niet`}</Button>
    </Screen>
  );
}

function Making({ inviting: { error: notMade, invitation, again }, errorWords }: Pick<InviteFlowProps, 'inviting' | 'errorWords'>) {
  const { navigation } = useServices();
  const error = notMade.value ?? invitation.value?.failed.value;
  return (
    <Screen title={error ? t`Het lukt nog niet` : t`Even geduld…`} onBack={navigation.back} backLabel={t`Terug`}>
      <PairingAlert error={error} words={errorWords} />
      {error && <Button onClick={again}>{t`Probeer nog een keer`}</Button>}
    </Screen>
  );
}

/** From the open door to somebody who came in, or to a no. */
export function InviteFlow({ inviting, said, compareLead, errorWords, handOver, onEntered }: InviteFlowProps) {
  const { invitation, again, keep } = inviting;
  const stopped = useSignal(false);
  const open = invitation.value;
  const guest: Guest | undefined = open?.guest.value;
  if (stopped.value) return <Stopped key="stopped" onAgain={() => { stopped.value = false; again(); }} />;
  if (!open || open.failed.value) return <Making key="making" inviting={inviting} errorWords={errorWords} />;
  if (!guest) return <InvitationStep key="invitation" invitation={open} said={said} handOver={handOver} onAgain={again} />;
  const confirm = async () => {
    const admitted = await open.confirm();
    if (admitted.ok) {
      keep();
      onEntered(isolate(guest.name));
    }
    return admitted;
  };
  return <CompareStep key="compare" guest={guest} lead={compareLead(isolate(guest.name))} errorWords={errorWords} onSame={confirm} onStop={() => { open.cancel(); stopped.value = true; }} />;
}
