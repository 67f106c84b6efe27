import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { asksAloud } from '../../hooks/detect-platform.ts';
import { isInstalled, isIosTab } from '../../hooks/is-installed.ts';
import type { Place } from '../../hooks/route.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import type { Staying } from './ask-to-stay.ts';
import { askToStay } from './ask-to-stay.ts';

function sentenceOf(staying: Staying): string {
  switch (staying) {
    case 'to-ask': return t`Een volle telefoon kan deze app leegmaken. Vraag je telefoon om dat niet te doen.`;
    case 'emptied': return t`Safari wist alles als je hier 7 dagen niet komt. Zet de app op je beginscherm. Of maak vaak een reservekopie.`;
    default: return t`Een volle telefoon kan deze app leegmaken. Zet de app op je beginscherm. Of maak vaak een reservekopie.`;
  }
}

/** From the first thing that is her own: whether it stays, asked in silence. What is not promised is told once, until she has read it. */
export function StayCard() {
  const { records, storage, settings, navigation } = useServices();
  const staying = useSignal<Staying>('promised');
  const read = useSignal(settings.read().readAboutStaying === true);
  const something = settings.read().example !== true && (records.list('contact').length > 0 || records.list('commitment').length > 0);
  useEffect(() => {
    if (!something) return;
    void askToStay({ storage, asksAloud: asksAloud(navigator.userAgent), isIosTab: isIosTab(window) }).then((found) => { staying.value = found; });
  }, [something]);
  if (!something || read.value || staying.value === 'promised') return null;
  const close = (): void => {
    settings.update({ readAboutStaying: true });
    read.value = true;
  };
  const to = (at: Extract<Place, 'install' | 'backup'>) => (): void => {
    close();
    navigation.go({ at });
  };
  const ask = (): void => { void storage.askToPersist().then((promised) => { staying.value = promised ? 'promised' : 'refused'; }); };
  return (
    <section class="card" aria-labelledby="stay">
      <h2 id="stay">{t`Blijft alles staan?`}</h2>
      <p role="status">{sentenceOf(staying.value)}</p>
      {staying.value === 'to-ask'
        ? <Button look="soft" icon="lock" onClick={ask}>{t`Vraag het mijn telefoon`}</Button>
        : !isInstalled(window) && <Button look="soft" icon="star" onClick={to('install')}>{t`Op je beginscherm`}</Button>}
      <Button look="quiet" icon="download" onClick={to('backup')}>{t`Maak een reservekopie`}</Button>
      <Button look="plain" onClick={close}>{t`Begrepen`}</Button>
    </section>
  );
}
