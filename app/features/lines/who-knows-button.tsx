import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { lineShut } from '../../hooks/lines-reading.ts';
import type { Services } from '../../services.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

/** Over these a question can go now. */
export const openLines = (services: Services): readonly Entity<'line'>[] =>
  services.records.list('line').filter((line) => line.space !== undefined && lineShut(services, line) === undefined);

/** Nothing to choose from is nothing to ask. */
export function WhoKnowsButton(): JSX.Element | null {
  const services = useServices();
  if (openLines(services).length === 0) return null;
  return <Button look="soft" icon="chat" onClick={() => services.navigation.go({ at: 'who-knows' })}>{t`Wie kan meedenken?`}</Button>;
}
