import { t } from '@lingui/core/macro';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { waitingChoices } from './waiting-choices.ts';

const placeWords = (isLimits: boolean, name: string): string => {
  const place = isolate(name);
  return isLimits ? t`Kijk bij Mijn grenzen` : t`Kijk bij ${place}`;
};

/** Says that two versions of something wait for her choice, and leads to where she makes it. */
export function ChooseCard() {
  const services = useServices();
  const waiting = waitingChoices(services);
  if (waiting.length === 0) return null;
  return (
    <Note icon="info" look="glow">
      <p>{t`Hier is iets op twee plekken veranderd. Kies wat klopt.`}</p>
      {waiting.map(({ to, name }, n) => <Button key={n} look="plain" icon="eye" onClick={() => services.navigation.go(to)}>{placeWords(to.at === 'limits', name)}</Button>)}
    </Note>
  );
}
