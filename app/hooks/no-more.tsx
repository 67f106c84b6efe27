import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';

/** In the place of a form about something that was taken away meanwhile: what is filled in there would be kept nowhere. */
export function NoMore({ title, children }: { readonly title: string; readonly children: string }): JSX.Element {
  const { navigation } = useServices();
  return (
    <Screen title={title} onBack={navigation.back} backLabel={t`Terug`}>
      <div role="status"><Note>{children}</Note></div>
      <Button onClick={navigation.back}>{t`Ga terug`}</Button>
    </Screen>
  );
}
