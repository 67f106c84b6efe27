import { t } from '@lingui/core/macro';
import type { Entity } from '../../../domain/entities.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useSave } from '../../../hooks/use-save.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { withdrawSent } from './save-consent.ts';

interface WithdrawSentProps {
  readonly consent: Entity<'consent'>;
  readonly where: 'here' | 'elsewhere';
  readonly onClose: () => void;
}

/** Something was sent because of this yes: asked once more, because it cannot be put back. */
export function WithdrawSent({ consent, where, onClose }: WithdrawSentProps) {
  const services = useServices();
  const saving = useSave();
  const name = isolate(consent.receiver);
  return (
    <Sheet title={t`Neemt zij haar ja terug?`} onClose={onClose}>
      <p>{where === 'here' ? t`Wat je stuurde, wordt dan gewist. Bij jou en bij ${name}.` : t`Wat je andere telefoon stuurde, wordt gewist zodra je daar de app opent.`}</p>
      <p>{t`${name} leest alleen dat het weg is. Dit kun je niet terugdraaien.`}</p>
      <SaveError error={saving.error.value} />
      <Button look="alarm" icon="trash" busy={saving.busy.value} onClick={() => saving.save(() => withdrawSent(services, consent.id), onClose)}>{t`Ja, wis wat gestuurd is`}</Button>
      <Button look="quiet" onClick={onClose}>{t`Nee, laat het staan`}</Button>
    </Sheet>
  );
}
