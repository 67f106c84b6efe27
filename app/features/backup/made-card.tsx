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

/** The finished file: out of the app in one tap, and a word on where to keep it. */
export function MadeCard({ made: { file, withWords }, onHandedOver }: MadeCardProps) {
  const services = useServices();
  const done = useSignal(false);
  const finish = (): void => {
    done.value = true;
    onHandedOver();
  };
  const share = (): void => { void shareFile(file, services).then((result) => { if (result === 'shared') finish(); }); };
  const save = (): void => {
    downloadFile(file);
    finish();
  };
  return (
    <section class="card backup-made">
      <div class="backup-file">
        <span class="backup-round"><Icon name="lock" /></span>
        <p><strong><bdi dir="ltr">{file.name}</bdi></strong><span class="soft">{sizeWords(file.size)}</span></p>
      </div>
      <div class="stack">
        <Button icon="download" onClick={save}>{t`Bewaar op deze telefoon`}</Button>
        {canShareFile(file) && <Button look="soft" icon="share" onClick={share}>{t`Stuur naar een andere plek`}</Button>}
      </div>
      <div class="backup-live">
        <div role="status">{done.value && <Note icon="check">{t`Gelukt. Zet het bestand ook op een tweede plek, zoals een computer.`}</Note>}</div>
      </div>
      <p class="hint">{withWords ? t`Het opent met je woorden van nu, of met je papieren code.` : t`Het opent alleen met je papieren code. Bewaar die apart van het bestand.`}</p>
    </section>
  );
}
