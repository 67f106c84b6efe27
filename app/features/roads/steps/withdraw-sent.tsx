import { t } from '@lingui/core/macro';
import type { Entity } from '../../../domain/entities.ts';
import type { WhereSent } from '../../../hooks/handover-reading.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useSave } from '../../../hooks/use-save.ts';
import { formatDate } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { withdrawSent } from './save-consent.ts';

interface WithdrawSentProps {
  readonly consent: Entity<'consent'>;
  readonly where: WhereSent;
  readonly onClose: () => void;
}

/** What becomes of it. Where nothing here can erase it, only a call can. */
function WhatHappens({ name, where, until }: { readonly name: string; readonly where: WhereSent; readonly until: string }) {
  if (where === 'out-of-reach') {
    return (
      <>
        <p>{t`Deze telefoon kan niet meer wissen wat je ${name} stuurde. Het staat daar nog, tot en met ${until}.`}</p>
        <p>{t`Bel ${name} en vraag om het te wissen. Hier blijft staan op welke dag zij haar ja terugnam.`}</p>
      </>
    );
  }
  if (where === 'unread') {
    return (
      <>
        <p>{t`Wat je ${name} stuurde, is hier al gewist. Daar gaat het pas weg als ${name} de app opent.`}</p>
        <p>{t`Bel ${name} en vraag of het weg is. Hier blijft staan op welke dag zij haar ja terugnam.`}</p>
      </>
    );
  }
  return (
    <>
      <p>{where === 'here' ? t`Wat je stuurde, wordt dan gewist. Bij jou en bij ${name}.` : t`Wat je andere telefoon stuurde, wordt gewist zodra je daar de app opent.`}</p>
      {where === 'elsewhere' && <p>{t`Is dat toestel weg? Bel dan ${name} en vraag om het te wissen.`}</p>}
      <p>{t`${name} leest alleen dat het weg is. Dit kun je niet terugdraaien.`}</p>
    </>
  );
}

/** Something was sent because of this yes: asked once more, because it cannot be put back. */
export function WithdrawSent({ consent, where, onClose }: WithdrawSentProps) {
  const services = useServices();
  const saving = useSave();
  const name = isolate(consent.receiver);
  const nothingToErase = where === 'out-of-reach' || where === 'unread';
  return (
    <Sheet title={t`Neemt zij haar ja terug?`} onClose={onClose}>
      <WhatHappens name={name} where={where} until={formatDate(consent.until)} />
      <SaveError error={saving.error.value} />
      <Button look="alarm" icon={nothingToErase ? 'close' : 'trash'} busy={saving.busy.value} onClick={() => saving.save(() => withdrawSent(services, consent.id), onClose)}>{nothingToErase ? t`Ja, zij neemt haar ja terug` : t`Ja, wis wat gestuurd is`}</Button>
      <Button look="quiet" onClick={onClose}>{t`Nee, laat het staan`}</Button>
    </Sheet>
  );
}
