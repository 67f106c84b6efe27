import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { useLocked } from '../../services.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { TroubleReason } from './trouble-words.ts';
import { troubleWords } from './trouble-words.ts';
import './gone.css';

interface TroubleScreenProps {
  readonly reason: TroubleReason;
  readonly onRetry: () => void;
  readonly onRestore: () => void;
  readonly onSafety: () => void;
}

/** When the app cannot open: why, what to do, and the way to help for a child, which needs no storage. */
export function TroubleScreen({ reason, onRetry, onRestore, onSafety }: TroubleScreenProps) {
  const { title, why, steps } = troubleWords(reason, useLocked().settings.read().otherDevices);
  return (
    <Screen title={title}>
      <div class="trouble-round"><Icon name={reason === 'full' ? 'download' : reason === 'slow' ? 'clock' : 'warning'} size={44} /></div>
      <p>{why}</p>
      <section class="card">
        <h2>{t`Dit kun je doen`}</h2>
        <ol class="trouble-steps">{steps.map((step, at) => <li key={step}><span class="trouble-number" aria-hidden="true">{at + 1}</span><span>{step}</span></li>)}</ol>
      </section>
      <Button onClick={onRetry}>{t`Probeer opnieuw`}</Button>
      {/* Only where waiting may never help: everywhere else her records are most likely still there. */}
      {reason === 'unavailable' && <Button look="soft" icon="upload" onClick={onRestore}>{t`Zet een reservekopie terug`}</Button>}
      <Button look="alarm-quiet" icon="safety" onClick={onSafety}>{t`Een kind in gevaar? Bel hulp`}</Button>
    </Screen>
  );
}
