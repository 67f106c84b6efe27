import type { Navigation } from './hooks/navigation.ts';
import type { Undo } from './hooks/undo.ts';
import type { RunningSpaces } from './shared-spaces.ts';
import type { TabChannel } from './shell/tab-channel.ts';
import type { Vault } from './vault/vault.ts';

interface Surroundings {
  readonly vault: Pick<Vault, 'catchUp' | 'close'> & { readonly drafts: Pick<Vault['drafts'], 'settled'> };
  readonly spaces: Pick<RunningSpaces, 'look' | 'sendOff' | 'stop'>;
  readonly undo: Pick<Undo, 'forget'>;
  readonly navigation: Pick<Navigation, 'leave'>;
  readonly channel: TabChannel;
  readonly lock: () => void;
}

/** Other tabs, the way out, going out of sight, coming back to the front and the internet coming back. */
export function followSurroundings({ vault, spaces, undo, navigation, channel, lock }: Surroundings, view: EventTarget, page: EventTarget & Pick<Document, 'visibilityState'>): void {
  channel.listen((message) => {
    if (message.type === 'lock') lock();
    else if (message.type === 'changed') void vault.catchUp();
  });
  view.addEventListener('drempel:exit', () => {
    view.dispatchEvent(new Event('drempel:flush'));
    undo.forget();
    navigation.leave();
    spaces.stop();
    channel.post({ type: 'lock' });
    // What was half typed is sealed first; the page is covered already and on its way out.
    void vault.drafts.settled().then(() => vault.close());
  }, { once: true });
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') spaces.look();
    else void spaces.sendOff();
  });
  view.addEventListener('online', () => spaces.look());
}
