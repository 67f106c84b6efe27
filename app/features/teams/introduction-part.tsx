import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { PartnerRole } from '../../domain/codes.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { PARTNER_ROLE_LABELS } from '../../i18n/labels/partner-labels.ts';
import { ChooseOne } from '../../ui/choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Introduction, IntroductionField } from './introduction.ts';

interface IntroductionPartProps {
  readonly value: Introduction;
  readonly onChange: (part: Partial<Introduction>) => void;
  readonly missing: readonly IntroductionField[];
  readonly onInput: (field: IntroductionField) => (element: HTMLElement | null) => void;
}

export function NameFields({ value, onChange, missing, onInput }: IntroductionPartProps): JSX.Element {
  return (
    <>
      <TextField label={t`Je voornaam`} hint={t`Zo zien de anderen jou.`} value={value.firstName} maxLength={TEXT_LIMITS.firstName} inputRef={onInput('firstName')} error={missing.includes('firstName') && t`Typ je voornaam.`} onInput={(firstName) => onChange({ firstName })} />
      <TextField label={t`Je organisatie`} hint={t`Bijvoorbeeld: Stichting De Brug`} value={value.organisation} maxLength={TEXT_LIMITS.team} inputRef={onInput('organisation')} error={missing.includes('organisation') && t`Typ je organisatie.`} warning={useTextWarning(value.organisation)} onInput={(organisation) => onChange({ organisation })} />
    </>
  );
}

/** Nobody chooses to coordinate: that is given by who coordinates already. */
export function RoleChoice({ value, onChange, missing, onInput }: IntroductionPartProps): JSX.Element {
  const options = (['informal', 'formal'] as const satisfies readonly PartnerRole[]).map((code) => ({ code, label: i18n._(PARTNER_ROLE_LABELS[code]) }));
  return <ChooseOne question={t`Wat ben je?`} options={options} value={value.role} inputRef={onInput('role')} error={missing.includes('role') && t`Kies er een.`} onChange={(role) => onChange({ role })} />;
}
