import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useServices } from '../../services.ts';
import { isInstalled, isIosTab } from '../../hooks/is-installed.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

type Kept = 'looking' | 'yes' | 'no' | 'refused' | 'emptied';

/**
 * A browser may throw away what an app keeps when the phone fills up, unless it promised not to. Asked here, where she
 * is thinking about losing things, and not at the start.
 */
export function KeepCard() {
  const { storage, navigation } = useServices();
  const kept = useSignal<Kept>('looking');
  useEffect(() => {
    // A tab on iOS promises, too, and is emptied all the same.
    if (isIosTab(window)) kept.value = 'emptied';
    else void storage.health().then(({ persisted }) => { if (kept.value === 'looking') kept.value = persisted ? 'yes' : 'no'; });
  }, []);
  const ask = (): void => { void storage.askToPersist().then((promised) => { kept.value = promised ? 'yes' : 'refused'; }); };
  if (kept.value === 'looking') return null;
  return (
    <section class="card">
      <h2>{t`Blijft alles staan?`}</h2>
      <div role="status" class="stack">
        {kept.value === 'yes' && <Note icon="check">{t`Je telefoon gooit deze app niet vanzelf leeg.`}</Note>}
        {kept.value === 'no' && <p>{t`Een volle telefoon kan deze app leegmaken. Vraag je telefoon om dat niet te doen.`}</p>}
        {kept.value === 'emptied' && <Note look="glow" icon="warning">{t`Safari wist alles als je hier 7 dagen niet komt. Zet de app op je beginscherm. Of maak vaak een reservekopie.`}</Note>}
        {kept.value === 'refused' && <Note look="glow" icon="warning">{t`Je telefoon belooft het nog niet. Maak daarom elke maand een kopie.`}</Note>}
      </div>
      {kept.value === 'no' && <Button look="soft" icon="lock" onClick={ask}>{t`Vraag het mijn telefoon`}</Button>}
      {(kept.value === 'refused' || kept.value === 'emptied') && !isInstalled(window) && <Button look="quiet" icon="star" onClick={() => navigation.go({ at: 'install' })}>{t`Zet de app op je beginscherm`}</Button>}
    </section>
  );
}
