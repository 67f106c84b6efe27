import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Theme } from '../../../domain/codes.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { MAX_THEMES } from '../../../domain/limits.ts';
import { themesFor } from '../../../domain/themes-for.ts';
import { THEME_LABELS } from '../../../i18n/labels/road-labels.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseMany } from '../../../ui/choices.tsx';
import { ThemePicture } from '../../../ui/pictures/theme-picture.tsx';

interface ThemesPageProps {
  readonly contactId: RecordId | undefined;
  readonly values: readonly Theme[];
  readonly onChange: (themes: readonly Theme[]) => void;
}

/** Twenty at once nobody looks through at the table: what fits the ages of the children stands there, the rest is one tap away. */
const FIRST = 8;

export function ThemesPage({ contactId, values, onChange }: ThemesPageProps) {
  const all = themesFor(useServices().records.get('contact', contactId)?.ageBands ?? []);
  const open = useSignal(false);
  const shown = open.value ? all : all.filter((code, at) => at < FIRST || values.includes(code));
  return (
    <>
      <ChooseMany question={t`Waar gaat de vraag over?`} hint={t`Kies er een of twee.`} max={MAX_THEMES} values={values} onChange={onChange} options={shown.map((code) => ({ code, label: i18n._(THEME_LABELS[code]), picture: <ThemePicture theme={code} size={56} /> }))} />
      <Button look="plain" onClick={() => { open.value = !open.value; }}>{open.value ? t`Toon minder` : t`Toon meer`}</Button>
    </>
  );
}
