import { t } from '@lingui/core/macro';
import type { DevicesStatus } from '../../hooks/own-devices.ts';
import { waitingWords } from '../../hooks/waiting-words.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { deviceNoticeWords, troubleWords } from './device-words.ts';

type Told = Exclude<DevicesStatus, { readonly state: 'alone' | 'unknown' }>;

const ICONS: Readonly<Record<Told['state'], IconName>> = { 'everything-sent': 'check', waiting: 'clock', first: 'download', noticed: 'info', stopped: 'warning' };

function sentenceOf(status: Told, now: number): string {
  switch (status.state) {
    case 'everything-sent': return t`Alles is verstuurd.`;
    case 'first': return t`Alles komt nu op dit toestel.`;
    case 'noticed': return deviceNoticeWords(status.why).what;
    case 'stopped': return troubleWords(status.why).what;
    case 'waiting': return waitingWords(status, now);
  }
}

function underOf(status: Told): string | undefined {
  switch (status.state) {
    case 'everything-sent': return undefined;
    case 'first': return t`Je kunt alvast verder.`;
    case 'noticed': return deviceNoticeWords(status.why).next;
    case 'stopped': return troubleWords(status.why).next;
    case 'waiting': return t`Met internet gaan ze vanzelf.`;
  }
}

/** How alike her devices are, as a sentence: never a colour or a spinning wheel alone. */
export function StatusCard({ status }: { readonly status: Told }) {
  const { clock, devices } = useServices();
  const under = underOf(status);
  const looks = { 'everything-sent': '', waiting: ' devices-waiting', first: '', noticed: ' devices-waiting', stopped: ' devices-stopped' };
  const again = status.state === 'waiting' || status.state === 'noticed' || (status.state === 'stopped' && status.why !== 'removed');
  return (
    <section class={`devices-status${looks[status.state]}`}>
      <Icon name={ICONS[status.state]} size={32} />
      <div class="stack">
        <div role="status"><strong>{sentenceOf(status, clock.now())}</strong>{under && <p>{under}</p>}</div>
        {status.state === 'first' && <progress class="devices-bar" aria-label={t`Hoeveel er al op dit toestel staat`} {...(status.of > 0 ? { value: status.done, max: status.of } : {})} />}
        {again && <Button look="plain" onClick={devices.syncNow}>{t`Probeer het nu`}</Button>}
      </div>
    </section>
  );
}
