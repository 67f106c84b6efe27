import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { phoneToTel } from '../../domain/phone.ts';
import { ReachButton } from '../../hooks/reach-button.tsx';
import { formatList, weekdayNames } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LANGUAGE_LABELS } from '../../i18n/labels/contact-labels.ts';
import { useServices } from '../../services.ts';
import { Icon } from '../../ui/icons/icon.tsx';

export const daysOf = ({ days }: Pick<Entity<'partner'>, 'days'>): string => {
  const names = weekdayNames('long');
  return formatList(days.map((day) => names[day - 1] ?? ''));
};

/** What somebody said of herself, and nothing that she left out. */
export function PartnerFacts({ card }: { readonly card: Entity<'partner'> }): JSX.Element | null {
  const { comeFor, languages, days, faceFor } = card;
  const place = isolate(faceFor ?? '');
  if (!comeFor && !faceFor && languages.length === 0 && days.length === 0) return null;
  return (
    <ul class="facts">
      {comeFor && <li><Icon name="info" size={20} /><bdi dir="auto">{comeFor}</bdi></li>}
      {faceFor && <li><Icon name="lines" size={20} /><span>{t`Vast gezicht van ${place}`}</span></li>}
      {languages.length > 0 && <li><Icon name="globe" size={20} /><span>{formatList(languages.map((code) => i18n._(LANGUAGE_LABELS[code])))}</span></li>}
      {days.length > 0 && <li><Icon name="calendar" size={20} /><span>{daysOf(card)}</span></li>}
    </ul>
  );
}

export function CallPartner({ card: { firstName, phone } }: { readonly card: Pick<Entity<'partner'>, 'firstName' | 'phone'> }): JSX.Element | null {
  const { expectReturn } = useServices();
  const link = phoneToTel(phone ?? '');
  const name = isolate(firstName);
  return link.ok ? <ReachButton href={link.value} icon="phone" look="main" onLeave={expectReturn} number={phone}>{t`Bel ${name}`}</ReachButton> : null;
}
