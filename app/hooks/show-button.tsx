import { t } from '@lingui/core/macro';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import type { Shown } from './shown.ts';

/** Lays it on the table, big, in front of the lock. `make` is asked only when she taps. */
export function ShowButton({ make, look = 'quiet', label }: { readonly make: () => Shown; readonly look?: 'quiet' | 'soft' | 'plain'; readonly label?: string }) {
  const { show } = useServices();
  return <Button look={look} icon="eye" onClick={() => show(make())}>{label ?? t`Laat groot zien`}</Button>;
}
