import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useServices } from '../services.ts';
import { Screen } from '../ui/screen.tsx';

/** In the place of a form about a family that was erased, here or elsewhere: what is filled in there would be kept nowhere. */
export function GoneFamily({ title }: { readonly title: string }): JSX.Element {
  const { navigation } = useServices();
  return <Screen title={title} onBack={navigation.back} backLabel={t`Terug`}><p role="status">{t`Dit gezin is gewist.`}</p></Screen>;
}
