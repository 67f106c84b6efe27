import { t } from '@lingui/core/macro';
import { MissingCard } from './missing-card.tsx';
import { cardsOr, useCards } from '../../hooks/use-cards.ts';
import { CONSENT_CARD } from '../../hooks/voices/consent-card.ts';
import { useServices } from '../../services.ts';
import { Screen } from '../../ui/screen.tsx';
import { CardRecorder } from './card-recorder.tsx';
import './cards.css';

/** Somebody reads a card aloud, line by line, in a language or a dialect of her own. */
export function RecordScreen({ id }: { readonly id: string }) {
  const { navigation } = useServices();
  const cards = useCards();
  if (cards === 'loading') return <main class="screen" aria-busy="true" />;
  const card = [...cardsOr(cards), CONSENT_CARD].find((one) => one.id === id);
  if (!card) return <MissingCard />;
  return (
    <Screen title={t`Neem een stem op`} onBack={navigation.back} backLabel={t`Terug`}>
      <CardRecorder card={card} />
    </Screen>
  );
}
