import { t } from '@lingui/core/macro';
import { MOST_OPENING_TIMES } from '../../domain/opening-hours.ts';
import { WeekdayChoice } from '../../hooks/weekday-choice.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { OpeningFault, OpeningForm } from './opening-form.ts';
import { EMPTY_OPENING } from './opening-form.ts';

interface OpeningPartProps {
  readonly times: readonly OpeningForm[];
  readonly faults: readonly OpeningFault[];
  /** The start of the first time that needs a look. */
  readonly inputRef: (element: HTMLElement | null) => void;
  readonly onChange: (times: readonly OpeningForm[]) => void;
}

function faultWords(fault: OpeningFault['fault']): string {
  switch (fault) {
    case 'no-days': return t`Tik de dagen aan.`;
    case 'no-times': return t`Vul in van hoe laat tot hoe laat.`;
    case 'before-start': return t`Deze tijd is vroeger dan de begintijd.`;
  }
}

/** Days and hours and no words: so they stand in all languages at once. */
export function OpeningPart({ times, faults, inputRef, onChange }: OpeningPartProps) {
  const change = (at: number, part: Partial<OpeningForm>): void => onChange(times.map((time, n) => (n === at ? { ...time, ...part } : time)));
  return (
    <section class="card stack">
      <h2>{t`Openingstijden`}</h2>
      <p class="hint">{t`Mag leeg blijven. De dagen komen vanzelf in alle talen.`}</p>
      {times.map((time, at) => {
        const fault = faults.find((one) => one.at === at);
        return (
          <div key={at} class="stack opening">
            <WeekdayChoice question={t`Op welke dagen is het open?`} values={time.days} onChange={(days) => change(at, { days })} />
            <div class="opening-times">
              <TextField label={t`Van`} kind="time" dir="ltr" value={time.from} inputRef={(element) => { if (fault && fault === faults[0]) inputRef(element); }} onInput={(from) => change(at, { from })} />
              <TextField label={t`Tot`} kind="time" dir="ltr" value={time.to} error={fault && faultWords(fault.fault)} onInput={(to) => change(at, { to })} />
            </div>
            <Button look="plain" icon="close" onClick={() => onChange(times.filter((_, n) => n !== at))}>{t`Haal deze tijd weg`}</Button>
          </div>
        );
      })}
      {times.length < MOST_OPENING_TIMES && <Button look="soft" icon="plus" onClick={() => onChange([...times, EMPTY_OPENING])}>{times.length === 0 ? t`Zet openingstijden erbij` : t`Nog een tijd`}</Button>}
    </section>
  );
}
