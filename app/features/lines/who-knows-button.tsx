import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { peopleToAsk } from './people-to-ask.ts';

/** Nothing to choose from is nothing to ask. */
export function WhoKnowsButton(): JSX.Element | null {
  const services = useServices();
  const { atLines, inTeams } = peopleToAsk(services);
  if (atLines.length + inTeams.length === 0) return null;
  return <Button look="soft" icon="chat" onClick={() => services.navigation.go({ at: 'advice' })}>{t`Wie kan meedenken?`}</Button>;
}
