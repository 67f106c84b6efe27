import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { HATS, MOST_HATS, YES_NO_UNKNOWN } from '../../../domain/codes.ts';
import { YES_NO_LABELS } from '../../../i18n/labels/contact-labels.ts';
import { HAT_LABELS } from '../../../i18n/labels/road-labels.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseMany, ChooseOne } from '../../../ui/choices.tsx';
import { HatPicture } from '../../../ui/pictures/hat-picture.tsx';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { InterpreterCheck } from '../../../hooks/interpreter-check.tsx';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { hatsShown } from '../../../hooks/shown-texts.ts';
import type { StepPartProps } from './step-form.ts';
import { TimeSpent } from './time-spent.tsx';

/** Which hat today, said aloud at the start; whether an interpreter is needed; how long it took. */
export function AccompanyPart({ form, change, roadId }: StepPartProps) {
  const services = useServices();
  const { navigation } = services;
  return (
    <>
      <ChooseMany question={t`Welke pet heb je vandaag op?`} hint={t`Kies er één tot drie. Zeg het hardop aan het begin.`} max={MOST_HATS} values={form.hats} onChange={(hats) => change({ hats })} options={HATS.map((code) => ({ code, label: i18n._(HAT_LABELS[code]), picture: <HatPicture hat={code} size={60} /> }))} />
      {form.hats.length > 0 && <ShowButton label={t`Laat mijn rol zien`} make={() => hatsShown(form.hats, languageOfRoad(services, roadId))} />}
      <Button look="quiet" icon="chat" onClick={() => navigation.go({ at: 'meeting', roadId })}>{t`Hulp bij het gesprek`}</Button>
      <InterpreterCheck />
      <ChooseOne question={t`Was er een tolk bij?`} shape="small" value={form.interpreterPresent} onChange={(interpreterPresent) => change({ interpreterPresent })} options={YES_NO_UNKNOWN.map((code) => ({ code, label: i18n._(YES_NO_LABELS[code]) }))} />
      <TimeSpent form={form} change={change} />
    </>
  );
}
