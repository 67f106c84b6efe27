import { t } from '@lingui/core/macro';
import type { Navigation } from '../hooks/navigation.ts';
import type { Tab } from '../hooks/route.ts';
import { tabOf } from '../hooks/route.ts';
import type { IconName } from '../ui/icons/icon.tsx';
import { Icon } from '../ui/icons/icon.tsx';

export function Tabbar({ navigation }: { readonly navigation: Navigation }) {
  const current = tabOf(navigation.route.value.at);
  const tabs: readonly (readonly [Tab, IconName, string])[] = [
    ['today', 'today', t`Vandaag`],
    ['roads', 'road', t`Op weg`],
    ['lines', 'lines', t`Korte lijnen`],
    ['me', 'me', t`Ik`],
  ];
  return (
    <nav class="tabbar" aria-label={t`Plekken in de app`}>
      {tabs.map(([tab, icon, label]) => (
        <button type="button" key={tab} class="tab" aria-current={tab === current ? 'page' : undefined} onClick={() => navigation.home({ at: tab })}>
          <span class="tab-icon"><Icon name={icon} /></span>
          <span>{label}</span>
        </button>
      ))}
    </nav>
  );
}
