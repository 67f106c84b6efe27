import { t } from '@lingui/core/macro';
import { useServices } from '../services.ts';

/** Says in words that something is being saved, when that takes long, and that it is saved. */
export function SaveStatus() {
  const step = useServices().saving.step.value;
  return <p role="status" class={step === 'slow' ? 'saving' : 'only-read'}>{step === 'slow' ? t`Even geduld. We bewaren het.` : step === 'saved' && t`Het is bewaard.`}</p>;
}
