import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Services } from '../../services.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useWipe } from '../use-wipe.tsx';

/** Whether something stands among the examples that she wrote, said or filled in herself. */
async function hasOwn({ settings, vault }: Services): Promise<boolean> {
  const { ownInExample, helperName, helperPhone, nightPhone } = settings.read();
  if (ownInExample ?? helperName ?? helperPhone ?? nightPhone) return true;
  const voices = await vault.clips.list();
  return !voices.ok || voices.value.length > 0;
}

/** What is invented goes in one tap. What is her own is asked about first: it cannot be brought back. */
export function useLeaveExample(): { readonly leave: () => void; readonly question: ComponentChildren } {
  const services = useServices();
  const asking = useSignal(false);
  const { busy, wipe, alert } = useWipe('begin');
  const leave = (): void => { void hasOwn(services).then((own) => (own ? (asking.value = true) : wipe())); };
  const close = (): void => { asking.value = false; };
  const question = asking.value ? (
    <Sheet title={t`Mag ook weg wat jij opschreef?`} busy={busy.value} onClose={close}>
      <p>{t`Hier staat ook iets van jou. Het gaat weg met de voorbeelden. Dat kan niet terug.`}</p>
      {alert}
      <Button look="alarm" icon="trash" busy={busy.value} onClick={wipe}>{t`Haal alles weg`}</Button>
      <Button look="quiet" busy={busy.value} onClick={close}>{t`Laat het nog staan`}</Button>
    </Sheet>
  ) : alert;
  return { leave, question };
}
