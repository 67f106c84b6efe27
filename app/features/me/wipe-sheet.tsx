import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Three questions before everything goes: what goes, is there a backup, are you sure. */
export function WipeSheet({ onClose }: { readonly onClose: () => void }) {
  const { navigation, wipeDevice } = useServices();
  const step = useSignal<1 | 2 | 3>(1);
  const busy = useSignal(false);
  const back = <Button look="soft" onClick={onClose}>{t`Nee, laat alles staan`}</Button>;
  if (step.value === 1) {
    return (
      <Sheet title={t`Alles wissen van dit toestel?`} onClose={onClose}>
        <p>{t`Alle gezinnen, beloftes, korte lijnen en cijfers gaan weg. Ook je slot.`}</p>
        {back}
        <Button look="alarm-quiet" onClick={() => { step.value = 2; }}>{t`Ga verder`}</Button>
      </Sheet>
    );
  }
  if (step.value === 2) {
    return (
      <Sheet title={t`Heb je een reservekopie?`} onClose={onClose}>
        <p>{t`Zonder reservekopie komt niets terug. Niemand anders heeft een kopie.`}</p>
        <Button look="soft" icon="upload" onClick={() => { onClose(); navigation.go({ at: 'backup' }); }}>{t`Maak eerst een reservekopie`}</Button>
        <Button look="alarm-quiet" onClick={() => { step.value = 3; }}>{t`Ga verder zonder`}</Button>
      </Sheet>
    );
  }
  return (
    <Sheet title={t`Weet je het zeker?`} onClose={onClose}>
      <Note look="alarm" icon="warning">{t`Dit is de laatste stap. Daarna is alles weg.`}</Note>
      {back}
      <Button look="alarm" icon="trash" busy={busy.value} onClick={() => { busy.value = true; void wipeDevice('leave'); }}>{t`Wis alles nu`}</Button>
    </Sheet>
  );
}
