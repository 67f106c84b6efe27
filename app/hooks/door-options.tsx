import { i18n } from '@lingui/core';
import { type Door, DOORS } from '../domain/codes.ts';
import { DOOR_LABELS } from '../i18n/labels/road-labels.ts';
import type { Option } from '../ui/choices.tsx';
import { WhichDoorPicture } from '../ui/pictures/which-door-picture.tsx';

/** Every door that can open, with the picture that its card has: found again by who reads little. */
export const doorOptions = (): readonly Option<Door>[] => DOORS.map((code) => ({ code, label: i18n._(DOOR_LABELS[code]), picture: <WhichDoorPicture door={code} size={56} /> }));
