import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { canShareFile, downloadFile, shareFile } from '../../hooks/hand-over-file.ts';
import type { MadeBackup } from './make-backup.ts';
import { sizeWords } from './size-words.ts';

interface MadeCardProps { readonly made: MadeBackup; readonly onHandedOver: () => void }

/** `left`: it went out of the app, and only she can see whether it arrived. */
type Way = 'here' | 'left' | 'there' | 'not-there' | 'refused';

function IsItThere({ onAnswer }: { readonly onAnswer: (way: Way) => void }) {
  return (
    <div class="stack" role="group" aria-labelledby="is-it-there">
      <h2 id="is-it-there">{t`Staat het bestand er?`}</h2>
      <p>{t`Kijk bij je downloads, of op de plek die je koos.`}</p>
      <Button icon="check" onClick={() => onAnswer('there')}>{t`Ja, het staat er`}</Button>
      <Button look="quiet" onClick={() => onAnswer('not-there')}>{t`Nee, ik zie het niet`}</Button>
    </div>
  );
}

/** The finished file: out of the app in one tap, a word on where to keep it, and done when she has seen it there. */
export function MadeCard({ made: { file, toSend, withWords }, onHandedOver }: MadeCardProps) {
  const services = useServices();
  const way = useSignal<Way>('here');
  const answer = (next: Way): void => {
    way.value = next;
    if (next === 'there') onHandedOver();
  };
  const share = (): void => {
    void shareFile(toSend, services).then((result) => {
      if (result !== 'closed') way.value = result === 'shared' ? 'left' : 'refused';
    });
  };
  const save = (): void => {
    downloadFile(file, services);
    way.value = 'left';
  };
  return (
    <section class="card backup-made">
      <div class="backup-file">
        <span class="backup-round"><Icon name="lock" /></span>
        <p><strong><bdi dir="ltr">{file.name}</bdi></strong><span class="soft">{sizeWords(file.size)}</span></p>
      </div>
      <div class="stack">
        <Button look={way.value === 'left' || way.value === 'there' ? 'soft' : 'main'} icon="download" onClick={save}>{t`Bewaar op deze telefoon`}</Button>
        {canShareFile(toSend) && <Button look="soft" icon="share" onClick={share}>{t`Stuur naar een andere plek`}</Button>}
      </div>
      {way.value === 'left' && <IsItThere onAnswer={answer} />}
      <div class="backup-live">
        <div role="alert">
          {way.value === 'refused' && <Note look="glow" icon="warning">{t`Sturen lukt hier niet. Bewaar het bestand op deze telefoon.`}</Note>}
          {way.value === 'not-there' && <Note look="glow" icon="warning">{t`Probeer het nog een keer, of kies een andere plek.`}</Note>}
        </div>
        <div role="status">{way.value === 'there' && <Note icon="check">{t`Gelukt. Zet het bestand ook op een tweede plek, zoals een computer.`}</Note>}</div>
      </div>
      <p class="hint">{withWords ? t`Het opent met je woorden van nu, of met je papieren code.` : t`Het opent alleen met je papieren code. Bewaar die apart van het bestand.`}</p>
    </section>
  );
}
