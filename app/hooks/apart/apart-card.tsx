import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { isApart } from './is-apart.ts';

/** After a backup, or where too much was lost: nothing comes from her other devices any more until she lets this one in again. */
export function ApartCard() {
  const services = useServices();
  const { settings, navigation } = services;
  const none = useSignal(false);
  if (none.value || !isApart(services)) return null;
  const close = (): void => {
    settings.update({ otherDevices: undefined });
    none.value = true;
  };
  return (
    <section class="card" aria-labelledby="apart">
      <h2 id="apart">{t`Dit toestel staat nu alleen`}</h2>
      <p>{t`Het hoort niet meer bij je andere toestellen. Wat je daar opschrijft, komt hier niet.`}</p>
      <Button look="soft" icon="devices" onClick={() => navigation.go({ at: 'join-device' })}>{t`Zet het er weer bij`}</Button>
      <Button look="plain" onClick={close}>{t`Ik heb geen ander toestel`}</Button>
    </section>
  );
}
