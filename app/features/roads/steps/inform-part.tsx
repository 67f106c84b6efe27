import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { DOORS } from '../../../domain/codes.ts';
import { DOOR_LABELS } from '../../../i18n/labels/road-labels.ts';
import { ChooseMany } from '../../../ui/choices.tsx';
import { Note } from '../../../ui/note.tsx';
import type { StepPartProps } from './step-form.ts';

/** Which doors were talked about; the parent chooses. */
export function InformPart({ form, change }: StepPartProps) {
  return (
    <>
      <Note icon="heart">{t`Advies is gratis en zij kiest zelf. Alleen een rechter beslist waar een kind woont.`}</Note>
      <ChooseMany question={t`Over welke deuren hebben jullie gepraat?`} shape="list" values={form.doors} onChange={(doors) => change({ doors })} options={DOORS.map((code) => ({ code, label: i18n._(DOOR_LABELS[code]) }))} />
    </>
  );
}
