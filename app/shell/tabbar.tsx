import { t } from '@lingui/core/macro';
import type { Side } from '../domain/codes.ts';
import { type Place, type Tab, tabOf, TABS } from '../hooks/route.ts';
import type { IconName } from '../ui/icons/icon.tsx';
import { Icon } from '../ui/icons/icon.tsx';

const ICONS: Readonly<Record<Tab, IconName>> = { today: 'today', roads: 'road', cards: 'cards', inbox: 'mail', lines: 'lines', me: 'me' };

function labelOf(tab: Tab): string {
  switch (tab) {
    case 'today': return t`Vandaag`;
    case 'roads': return t`Op weg`;
    case 'cards': return t`Kaarten`;
    case 'inbox': return t`Postvak`;
    case 'lines': return t`Korte lijnen`;
    case 'me': return t`Ik`;
  }
}

interface TabbarProps { readonly side: Side; readonly at: Place; readonly onGo: (tab: Tab) => void }

export function Tabbar({ side, at, onGo }: TabbarProps) {
  const current = tabOf(at);
  return (
    <nav class="tabbar" aria-label={t`Plekken in de app`}>
      {TABS[side].map((tab) => (
        <button type="button" key={tab} class="tab" aria-current={tab === current ? 'page' : undefined} onClick={() => onGo(tab)}>
          <span class="tab-icon"><Icon name={ICONS[tab]} /></span>
          <span>{labelOf(tab)}</span>
        </button>
      ))}
    </nav>
  );
}
