import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { type CardAge, CARD_AGES } from '../../domain/card.ts';
import { AGE_BAND_LABELS } from '../../i18n/labels/contact-labels.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';

export type Age = CardAge | 'all';

const LABELS = { expecting: msg`Nog niet geboren`, ...AGE_BAND_LABELS };

const labelOf = (age: Age): string => (age === 'all' ? t`Alle leeftijden` : i18n._(LABELS[age]));

/** Who knows how old the child is sees only what fits. */
export function AgePill({ age, onChange }: { readonly age: Age; readonly onChange: (age: Age) => void }) {
  const open = useSignal(false);
  return (
    <>
      <button type="button" class="pill" onClick={() => { open.value = true; }}><Icon name="people" size={20} />{labelOf(age)}</button>
      {open.value && (
        <Sheet title={t`Hoe oud is het kind?`} onClose={() => { open.value = false; }}>
          <ChooseOne<Age> question={t`Hoe oud is het kind?`} hideQuestion value={age} onChange={onChange} options={(['all', ...CARD_AGES] as const).map((code) => ({ code, label: labelOf(code) }))} />
          <Button onClick={() => { open.value = false; }}>{t`Klaar`}</Button>
        </Sheet>
      )}
    </>
  );
}
