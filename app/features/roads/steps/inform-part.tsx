import { t } from '@lingui/core/macro';
import { doorOptions } from '../../../hooks/door-options.tsx';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { CARD_OF_DOOR } from '../../../reference/card-of-code.ts';
import { useServices } from '../../../services.ts';
import { ChooseMany } from '../../../ui/choices.tsx';
import { Note } from '../../../ui/note.tsx';
import type { StepPartProps } from './step-form.ts';

/** Which doors were talked about; the parent chooses. */
export function InformPart({ form, change, roadId }: StepPartProps) {
  const services = useServices();
  const ids = form.doors.flatMap((door) => CARD_OF_DOOR[door] ?? []);
  return (
    <>
      <Note icon="heart">{t`Advies is gratis en zij kiest zelf. De ouders beslissen waar een kind woont. Alleen een rechter kan iets anders beslissen.`}</Note>
      <ChooseMany question={t`Over welke deuren hebben jullie gepraat?`} values={form.doors} onChange={(doors) => change({ doors })} options={doorOptions()} />
      {ids.length > 0 && <ShowButton look="soft" label={t`Laat zien wat ze daar doen`} make={() => ({ type: 'cards', ids, language: languageOfRoad(services, roadId) })} />}
    </>
  );
}
