import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { HATS, YES_NO_UNKNOWN } from '../../../domain/codes.ts';
import { YES_NO_LABELS } from '../../../i18n/labels/contact-labels.ts';
import { HAT_LABELS } from '../../../i18n/labels/road-labels.ts';
import { ChooseMany, ChooseOne } from '../../../ui/choices.tsx';
import { HatPicture } from '../../../ui/pictures/hat-picture.tsx';
import { InterpreterCheck } from './interpreter-check.tsx';
import { MinutesChoice } from '../../../hooks/minutes-choice.tsx';
import type { StepPartProps } from './step-form.ts';

const MAX_HATS = 3;

/** Which hat today, said aloud at the start; whether an interpreter is needed; how long it took. */
export function AccompanyPart({ form, change }: StepPartProps) {
  return (
    <>
      <ChooseMany question={t`Welke pet heb je vandaag op?`} hint={t`Kies er één tot drie. Zeg het hardop aan het begin.`} max={MAX_HATS} values={form.hats} onChange={(hats) => change({ hats })} options={HATS.map((code) => ({ code, label: i18n._(HAT_LABELS[code]), picture: <HatPicture hat={code} size={60} /> }))} />
      <InterpreterCheck />
      <ChooseOne question={t`Was er een tolk bij?`} shape="small" value={form.interpreterPresent} onChange={(interpreterPresent) => change({ interpreterPresent })} options={YES_NO_UNKNOWN.map((code) => ({ code, label: i18n._(YES_NO_LABELS[code]) }))} />
      <MinutesChoice value={form.minutes} onChange={(minutes) => change({ minutes })} />
    </>
  );
}
