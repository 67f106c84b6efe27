import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { hasEnded } from '../../../domain/consented-handover.ts';
import type { Entity } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { type WhereSent, whereSent } from '../../../hooks/handover-reading.ts';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { consentShown } from '../../../hooks/shown-texts.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { formatDate } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { withdrawConsent } from './save-consent.ts';
import { WithdrawSent } from './withdraw-sent.tsx';

/** From before a phone was lost, or after: which of the two is known nowhere. */
function StillThere({ name, where }: { readonly name: string; readonly where: WhereSent | undefined }) {
  if (where === 'unread') return <p>{t`${name} heeft de app nog niet geopend. Bel en vraag of het daar weg is.`}</p>;
  return where === 'out-of-reach' ? <p>{t`Staat wat je stuurde nog bij ${name}? Bel en vraag om het te wissen.`}</p> : null;
}

function Given({ consent }: { readonly consent: Entity<'consent'> }) {
  const services = useServices();
  const saving = useSave();
  const asking = useSignal(false);
  const where = whereSent(services, consent);
  const name = isolate(consent.receiver);
  const until = formatDate(consent.until);
  const withdrawn = consent.withdrawnOn && formatDate(consent.withdrawnOn);
  const take = (): void => {
    if (where) asking.value = true;
    else saving.save(() => withdrawConsent(services, consent.id), () => undefined);
  };
  // Its last day is past, or the face that it was given to has left.
  if (withdrawn || hasEnded(consent, services.clock.today()) || consent.sentences.length === 0) {
    return (
      <li class="card">
        <p>{withdrawn ? t`${name}: ja teruggenomen op ${withdrawn}.` : t`${name}: dit ja is voorbij. De laatste dag was ${until}.`}</p>
        <StillThere name={name} where={where} />
      </li>
    );
  }
  return (
    <li class="card">
      <p><strong>{t`${name} mag dit weten, tot en met ${until}:`}</strong></p>
      <ul class="stack">{consent.sentences.map((sentence) => <li key={sentence}><bdi>{sentence}</bdi></li>)}</ul>
      <SaveError error={saving.error.value} />
      <ShowButton look="plain" make={() => consentShown(consent, languageOfRoad(services, consent.roadId))} />
      <Button look="quiet" icon="close" onClick={take}>{t`Zij neemt haar ja terug`}</Button>
      {asking.value && where && <WithdrawSent consent={consent} where={where} onClose={() => { asking.value = false; }} />}
    </li>
  );
}

export function ConsentList({ roadId }: { readonly roadId: RecordId }) {
  const consents = useServices().records.list('consent').filter((consent) => consent.roadId === roadId);
  return consents.length > 0 ? <ul class="stack">{consents.map((consent) => <Given key={consent.id} consent={consent} />)}</ul> : null;
}
