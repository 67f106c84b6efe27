import { t } from '@lingui/core/macro';
import { MinutesChoice } from '../../../hooks/minutes-choice.tsx';
import { ChooseMany } from '../../../ui/choices.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import type { StepPartProps } from './step-form.ts';

/** How long it took, and with one tap that an evening went to it: what is written down at night may have been done at noon. */
export function TimeSpent({ form: { minutes, evening }, change }: Pick<StepPartProps, 'form' | 'change'>) {
  return (
    <div class="stack">
      <MinutesChoice value={minutes} onChange={(next) => change({ minutes: next })} />
      <ChooseMany question={t`Wanneer was het?`} hideQuestion shape="list" values={evening ? ['evening'] : []} onChange={(when) => change({ evening: when.length > 0 || undefined })} options={[{ code: 'evening', label: t`’s Avonds, na zes uur`, picture: <Icon name="moon" /> }]} />
    </div>
  );
}
