import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLeaveExample } from '../hooks/practice/leave-example.tsx';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import type { RootState } from './root-state.ts';
import { opensOffline } from './sw-bridge.ts';

const WORKER_BY_NOW_MS = 5_000;

/** One tap takes the examples away: nobody in them exists. What she wrote among them is asked about first. */
function ExampleBanner() {
  const { settings } = useServices();
  const { leave, question } = useLeaveExample();
  if (!settings.read().example) return null;
  return (
    <div class="banner">
      <p class="banner-line"><span>{t`Dit zijn voorbeelden.`}</span> <Button look="plain" onClick={leave}>{t`Haal ze weg`}</Button></p>
      {question}
    </div>
  );
}

function UpdateBanner({ state }: { readonly state: RootState }) {
  const { vault } = useServices();
  const update = state.update.value;
  if (!update) return null;
  const take = (): void => {
    dispatchEvent(new Event('drempel:flush'));
    // The new version reloads every tab: half-typed words must be sealed before, not while, it does.
    void vault.drafts.settled().then(update);
  };
  return (
    <div class="banner">
      <Note icon="download">
        <span>{t`Er is een nieuwe versie. Wat je typte blijft bewaard.`}</span>
        <Button look="plain" onClick={take}>{t`Neem de nieuwe versie`}</Button>
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
  return <div class="banner"><Note look="glow" icon="warning">{t`Zonder internet gaat de app hier niet open.`}</Note></div>;
}

/** Out at a family there often is none. She should not have to wonder whether what she writes down will stay. */
function NoInternetBanner() {
  const online = useSignal(navigator.onLine);
  useEffect(() => {
    const look = (): void => { online.value = navigator.onLine; };
    const changes = ['online', 'offline'] as const;
    for (const change of changes) addEventListener(change, look);
    return () => { for (const change of changes) removeEventListener(change, look); };
  }, []);
  return online.value ? null : <p class="banner soft">{t`Geen internet. Alles in de app werkt gewoon.`}</p>;
}

/** Things to know that never stand in the way. */
export function Banners({ state }: { readonly state: RootState }) {
  // What comes later is read out only in a place that was there before it.
  return <aside class="banners"><ExampleBanner /><div role="status" class="banners-later"><NoInternetBanner /><OnlineOnlyBanner /><UpdateBanner state={state} /></div></aside>;
}
