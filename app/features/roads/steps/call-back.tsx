import { t } from '@lingui/core/macro';
import type { Day } from '../../../domain/day.ts';
import type { Entity } from '../../../domain/entities.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useSave } from '../../../hooks/use-save.ts';
import { formatDay } from '../../../i18n/format.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { markCalledBack } from './step-form.ts';

/** By when the professional would call the parent, and one tap to say that it happened: until then Today asks. */
export function CallBack({ step, by }: { readonly step: Entity<'step'>; readonly by: Day }) {
  const services = useServices();
  const saving = useSave();
  const until = formatDay(by);
  const called = step.calledBackOn && formatDay(step.calledBackOn);
  if (called) return <p>{t`Er is gebeld op ${called}.`}</p>;
  return (
    <>
      <p>{t`De professional belt de ouder, uiterlijk ${until}.`}</p>
      <SaveError error={saving.error.value} />
      <Button look="soft" icon="phone" busy={saving.busy.value} onClick={() => saving.save(() => markCalledBack(services, step), () => undefined)}>{t`Er is gebeld`}</Button>
    </>
  );
}
