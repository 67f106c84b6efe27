import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { isInstalled } from '../../hooks/is-installed.ts';
import { useServices } from '../../services.ts';
import { ChooseOne } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import type { Platform } from '../../hooks/detect-platform.ts';
import { PLATFORMS, detectPlatform } from '../../hooks/detect-platform.ts';
import { InstallSteps } from './install-steps.tsx';
import './install.css';

function nameOf(platform: Platform): string {
  switch (platform) {
    case 'chrome': return t`Android met Chrome`;
    case 'ios': return t`iPhone of iPad`;
    case 'samsung': return t`Samsung`;
    case 'firefox': return t`Android met Firefox`;
    case 'computer': return t`Computer`;
  }
}

function Why({ platform }: { readonly platform: Platform }) {
  return (
    <section class="card">
      <h2>{t`Waarom?`}</h2>
      <ul class="install-why">
        <li><Icon name="star" />{t`Je vindt de app snel terug.`}</li>
        <li><Icon name="lock" />{t`Je telefoon gooit minder snel iets weg.`}</li>
        <li><Icon name="download" />{t`De app werkt ook zonder internet.`}</li>
      </ul>
      {platform === 'ios' && <Note look="glow" icon="warning">{t`Op de iPhone is dit nodig. Safari wist alles als je de pagina 7 dagen niet opent.`}</Note>}
    </section>
  );
}

/** How to put the app on the home screen, for the phone she has. */
export function InstallScreen() {
  const { navigation } = useServices();
  const platform = useSignal<Platform>(detectPlatform(navigator.userAgent, navigator.maxTouchPoints));
  const chosen = platform.value;
  return (
    <Screen title={t`Op je beginscherm`} onBack={navigation.back} backLabel={t`Terug`}>
      {isInstalled(window) && <Note icon="check">{t`De app staat al op je beginscherm. Je hoeft niets te doen.`}</Note>}
      <InstallSteps platform={chosen} />
      {chosen === 'ios' && (
        <section class="stack">
          <Note look="glow" icon="info">{t`De nieuwe app begint leeg: Safari geeft haar niets mee. Maak eerst een reservekopie. Zet die terug in de app.`}</Note>
          <TapCard title={t`Maak een reservekopie`} picture={<span class="install-icon"><Icon name="upload" /></span>} onClick={() => navigation.go({ at: 'backup' })} />
        </section>
      )}
      <Why platform={chosen} />
      <ChooseOne shape="small" question={t`Een ander toestel?`} value={chosen} onChange={(next) => { platform.value = next; }} options={PLATFORMS.map((code) => ({ code, label: nameOf(code) }))} />
    </Screen>
  );
}
