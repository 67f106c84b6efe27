import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import type { RootState } from './root-state.ts';
import { opensOffline } from './sw-bridge.ts';

const WORKER_BY_NOW_MS = 5_000;

function ExampleBanner() {
  const { settings, wipeDevice } = useServices();
  const asking = useSignal(false);
  if (!settings.read().example) return null;
  return (
    <div class="banner">
      <p class="banner-line"><span>{t`Dit zijn voorbeelden.`}</span> <Button look="plain" onClick={() => { asking.value = true; }}>{t`Haal ze weg`}</Button></p>
      {asking.value && (
        <Sheet title={t`Voorbeelden weghalen?`} onClose={() => { asking.value = false; }}>
          <p>{t`Niemand hiervan bestaat. Daarna begin je zelf, met je eigen slot.`}</p>
          <Button icon="trash" onClick={() => { void wipeDevice(); }}>{t`Haal alles weg en begin`}</Button>
          <Button look="quiet" onClick={() => { asking.value = false; }}>{t`Kijk nog even rond`}</Button>
        </Sheet>
      )}
    </div>
  );
}

function UpdateBanner({ state }: { readonly state: RootState }) {
  const update = state.update.value;
  if (!update) return null;
  return (
    <div class="banner" role="status">
      <Note icon="download">
        <span>{t`Er is een nieuwe versie. Wat je typte blijft bewaard.`}</span>
        <Button look="plain" onClick={() => { dispatchEvent(new Event('drempel:flush')); update(); }}>{t`Neem de nieuwe versie`}</Button>
      </Note>
    </div>
  );
}

/** A private window, or a browser that forbids workers. */
function OnlineOnlyBanner() {
  const onlineOnly = useSignal(false);
  useEffect(() => {
    // On a first visit the worker is registered only after the first screen.
    const timer = setTimeout(() => void opensOffline().then((offline) => { onlineOnly.value = !offline; }), WORKER_BY_NOW_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!onlineOnly.value) return null;
  return <div class="banner" role="status"><Note look="glow" icon="warning">{t`Zonder internet gaat de app hier niet open.`}</Note></div>;
}

/** Things to know that never stand in the way. */
export function Banners({ state }: { readonly state: RootState }) {
  return <aside class="banners"><ExampleBanner /><OnlineOnlyBanner /><UpdateBanner state={state} /></aside>;
}
