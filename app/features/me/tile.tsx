import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';

export function Tile({ icon, tone = 'main' }: { readonly icon: IconName; readonly tone?: 'main' | 'glow' | 'alarm' }) {
  return <span class={`tile tile-${tone}`}><Icon name={icon} /></span>;
}
