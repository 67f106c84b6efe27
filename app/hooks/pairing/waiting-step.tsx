import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SameWords } from './same-words.tsx';
import './pairing.css';

export interface WaitingWords {
  /** Where the other words are. */
  readonly lead: string;
  /** Who has to tap what. */
  readonly waits: string;
  /** Where to stop when they differ. */
  readonly differ: string;
}

interface WaitingStepProps { readonly words: readonly string[]; readonly said: WaitingWords; readonly onStop: () => void }

/** At the guest's end: the same six words, and waiting for the host's yes. */
export function WaitingStep({ words, said: { lead, waits, differ }, onStop }: WaitingStepProps) {
  return (
    <Screen title={t`Kijk naar de woorden`}>
      <p>{lead}</p>
      <SameWords words={words} label={t`Zes woorden`} />
      <p role="status" class="pairing-wait"><span class="working-dots" aria-hidden="true"><i /><i /><i /></span>{waits}</p>
      <Note look="glow" icon="warning">{differ}</Note>
      <Button look="alarm-quiet" icon="close" onClick={onStop}>{t`Nee, stop`}</Button>
    </Screen>
  );
}
