import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PartnerRole } from '../../domain/codes.ts';

export const PARTNER_ROLE_LABELS: Readonly<Record<PartnerRole, MessageDescriptor>> = {
  informal: msg`Vrijwilliger`,
  formal: msg`Professional`,
  coordinator: msg`Coördinator`,
};
