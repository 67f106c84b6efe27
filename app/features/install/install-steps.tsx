import { t } from '@lingui/core/macro';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import type { Platform } from '../../hooks/detect-platform.ts';

interface Step { readonly icon: IconName; readonly words: string }

function stepsFor(platform: Platform): readonly Step[] {
  switch (platform) {
    case 'chrome': return [
      { icon: 'more', words: t`Tik op de drie puntjes, boven in de hoek.` },
      { icon: 'plus', words: t`Kies ‘Toevoegen aan startscherm’ of ‘App installeren’.` },
      { icon: 'check', words: t`Open de app daarna met het deurtje op je scherm.` },
    ];
    case 'ios': return [
      { icon: 'globe', words: t`Open deze pagina in Safari.` },
      { icon: 'share', words: t`Tik op het vierkantje met het pijltje, onder in beeld.` },
      { icon: 'plus', words: t`Kies ‘Zet op beginscherm’.` },
      { icon: 'check', words: t`Open de app daarna met het deurtje op je scherm.` },
    ];
    case 'samsung': return [
      { icon: 'more', words: t`Tik op de streepjes, onder in de hoek.` },
      { icon: 'plus', words: t`Kies ‘Pagina toevoegen aan’ en dan ‘Startscherm’.` },
      { icon: 'check', words: t`Open de app daarna met het deurtje op je scherm.` },
    ];
    case 'firefox': return [
      { icon: 'more', words: t`Tik op de drie puntjes.` },
      { icon: 'plus', words: t`Kies ‘Installeren’ of ‘Toevoegen aan startscherm’.` },
      { icon: 'check', words: t`Open de app daarna met het deurtje op je scherm.` },
    ];
    case 'computer': return [
      { icon: 'download', words: t`Klik op het schermpje met het pijltje, achter het adres.` },
      { icon: 'check', words: t`Zie je dat niet? Bewaar de pagina dan bij je favorieten.` },
    ];
  }
}

/** What to tap, one after the other. The pictures are those of the browser itself. */
export function InstallSteps({ platform }: { readonly platform: Platform }) {
  return (
    <ol class="card install-steps">
      {stepsFor(platform).map(({ icon, words }, index) => (
        <li key={words}>
          <span class="install-number">{index + 1}</span>
          <span class="install-icon"><Icon name={icon} /></span>
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}
