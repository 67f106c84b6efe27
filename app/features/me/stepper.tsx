import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';

interface StepperProps {
  readonly icon: IconName;
  readonly label: ComponentChildren;
  readonly now: ComponentChildren;
  readonly isOver: boolean;
  readonly value: number | undefined;
  /** Where the first tap on "more" begins. */
  readonly first: number;
  readonly max: number;
  readonly onChange: (value: number | undefined) => void;
}

/** A number without a keyboard. Below one there is no limit at all. */
export function Stepper({ icon, label, now, isOver, value, first, max, onChange }: StepperProps) {
  const id = useId();
  const shown = value === undefined ? t`geen grens` : formatNumber(value);
  return (
    <div class="stepper" role="group" aria-labelledby={id}>
      <span class="stepper-icon"><Icon name={icon} /></span>
      <div class="stepper-words">
        <strong id={id}>{label}</strong>
        <span class={isOver ? 'stepper-now stepper-over' : 'stepper-now'}>{now}</span>
      </div>
      <div class="stepper-buttons">
        <button type="button" class="round round-less" aria-label={t`Minder`} aria-disabled={value === undefined || undefined} onClick={() => onChange(value === undefined || value <= 1 ? undefined : value - 1)} />
        <output class={value === undefined ? 'stepper-none' : undefined} aria-live="polite">{shown}</output>
        <button type="button" class="round round-more" aria-label={t`Meer`} onClick={() => onChange(Math.min(max, value === undefined ? first : value + 1))} />
      </div>
    </div>
  );
}
