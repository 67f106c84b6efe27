import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { canShareLink, copyLink, shareLink } from './hand-over-link.ts';
import './pairing.css';

/** For who is not in the room: the same invitation as a link. The six words are then compared over the phone. */
export function LinkPart({ link, hint }: { readonly link: string; readonly hint: string }): JSX.Element {
  const services = useServices();
  const told = useSignal('');
  const copy = async (): Promise<void> => {
    told.value = (await copyLink(link, services)) ? t`De link is gekopieerd.` : t`Kopiëren lukt hier niet. Typ de code hieronder.`;
  };
  return (
    <section class="card">
      <h2>{t`Of stuur de link`}</h2>
      <p class="hint">{hint}</p>
      {canShareLink()
        ? <Button look="soft" icon="share" onClick={() => { void shareLink(link, services); }}>{t`Stuur de link`}</Button>
        : <Button look="soft" icon="share" onClick={() => { void copy(); }}>{t`Kopieer de link`}</Button>}
      <p role="status" class="only-told">{told.value}</p>
    </section>
  );
}
