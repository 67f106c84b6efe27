import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import type { WriteError } from '../vault/vault.ts';
import { handOverFile } from './hand-over-file.ts';

const MAY_BE_GONE: readonly WriteError['type'][] = ['full', 'lost', 'unavailable'];

function sentenceOf(error: WriteError): string {
  switch (error.type) {
    case 'full': return t`Je telefoon is vol. Het is nog niet bewaard. Maak ruimte en tik dan nog een keer.`;
    case 'newer-version': return t`Er is een nieuwe versie open. Laad de app opnieuw. Wat je typte, blijft staan.`;
    case 'locked': return t`De app is op slot gegaan. Open haar en tik dan nog een keer.`;
    case 'lost':
    case 'unavailable': return t`Bewaren lukt nu niet. Wat je typte staat er nog. Tik nog een keer, of laad de app opnieuw.`;
  }
}

/** A browser may throw away what it keeps on a full phone, or behind a storage that no longer answers. What was kept so far goes out first, without leaving the form. */
function CopyOut() {
  const services = useServices();
  const busy = useSignal(false);
  const failed = useSignal(false);
  const copy = async (): Promise<void> => {
    busy.value = true;
    const file = await services.copyOfAll().catch(() => undefined);
    busy.value = false;
    failed.value = file === undefined;
    if (file) await handOverFile(file, services);
  };
  return (
    <>
      <Button look="soft" icon="download" busy={busy.value} onClick={() => { void copy(); }}>{t`Stuur eerst een reservekopie weg`}</Button>
      {failed.value && <p>{t`De kopie is niet gelukt. Sluit andere apps en tik nog een keer.`}</p>}
    </>
  );
}

/** Says why saving failed and what to do; the form keeps what was typed. */
export function SaveError({ error }: { readonly error: WriteError | undefined }) {
  return (
    <>
      <div role="alert">{error && <Note look="alarm" icon="warning">{sentenceOf(error)}</Note>}</div>
      {error && MAY_BE_GONE.includes(error.type) && <CopyOut />}
    </>
  );
}
