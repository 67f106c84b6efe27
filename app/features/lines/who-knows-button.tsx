import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { openLines } from '../../hooks/lines-reading.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

/** Nothing to choose from is nothing to ask. */
export function WhoKnowsButton(): JSX.Element | null {
  const services = useServices();
  if (openLines(services).length === 0) return null;
  return <Button look="soft" icon="chat" onClick={() => services.navigation.go({ at: 'advice' })}>{t`Wie kan meedenken?`}</Button>;
}
