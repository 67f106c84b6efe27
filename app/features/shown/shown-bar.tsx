import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';

export interface BarButton { readonly icon: IconName; readonly label: string; readonly onClick: () => void; readonly pressed?: boolean; readonly main?: boolean }

/** What the volunteer can do with a shown card, each a picture with its word. */
export function ShownBar({ label, buttons }: { readonly label: string; readonly buttons: readonly BarButton[] }) {
  return (
    <div class="tabbar shown-bar" role="toolbar" aria-label={label}>
      {buttons.map(({ icon, label: name, onClick, pressed, main }) => (
        <button key={icon} type="button" class={main ? 'tab shown-done' : 'tab'} aria-pressed={pressed} onClick={onClick}>
          <span class="tab-icon"><Icon name={icon} /></span><span>{name}</span>
        </button>
      ))}
    </div>
  );
}
