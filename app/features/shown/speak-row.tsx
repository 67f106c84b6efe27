import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import type { Reader, SaidPlace } from '../../hooks/read-aloud/reader.ts';
import { Icon } from '../../ui/icons/icon.tsx';

const RATES = [0.55, 0.75, 1, 1.25] as const;
export const OWN_RATE = 2;

interface SpeakRowProps { readonly reader: Reader; readonly rate: Signal<number>; readonly onSpeak: (from: SaidPlace) => void }

export const rateAt = (place: number): number => RATES[place] ?? 1;

/** While it is being read aloud: slower, once more, faster. What was being said is said again at the new speed. */
export function SpeakRow({ reader, rate, onSpeak }: SpeakRowProps) {
  const again = (): void => onSpeak(reader.said.peek() ?? { line: 0 });
  const change = (by: number): void => {
    rate.value = Math.min(RATES.length - 1, Math.max(0, rate.value + by));
    again();
  };
  return (
    <div class="shown-speed" role="group" aria-label={t`Voorlezen`}>
      <button type="button" class="pill" aria-disabled={rate.value === 0} onClick={() => change(-1)}><Icon name="slower" />{t`Langzamer`}</button>
      <button type="button" class="pill" onClick={again}><Icon name="undo" />{t`Nog eens`}</button>
      <button type="button" class="pill" aria-disabled={rate.value === RATES.length - 1} onClick={() => change(1)}><Icon name="faster" />{t`Sneller`}</button>
    </div>
  );
}
