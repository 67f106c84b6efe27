import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { FACES } from '../../../domain/codes.ts';
import { FACE_LABELS } from '../../../i18n/labels/road-labels.ts';
import { ChooseOne } from '../../../ui/choices.tsx';
import { FacePicture } from '../../../ui/pictures/face-picture.tsx';
import type { StepPartProps } from './step-form.ts';

/** The parent taps a face herself. Aftercare asks, it does not check, and it ends by itself. */
export function AftercarePart({ form, change }: StepPartProps) {
  return <ChooseOne question={t`Hoe gaat het nu? Laat haar zelf tikken.`} shape="small" value={form.face} onChange={(face) => change({ face })} options={FACES.map((code) => ({ code, label: i18n._(FACE_LABELS[code]), picture: <FacePicture face={code} size={72} /> }))} />;
}
