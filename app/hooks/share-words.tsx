import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useServices } from '../services.ts';
import { Icon } from '../ui/icons/icon.tsx';

/** Hands ready words to the phone's own share sheet, where the phone has one: to whom they go, and whether, she says there. */
export function ShareWords({ text }: { readonly text: string }): JSX.Element | null {
  const { expectReturn } = useServices();
  if (!('share' in navigator)) return null;
  const share = (): void => {
    expectReturn();
    // She may close the share sheet again; that is no error.
    navigator.share({ text }).catch(() => undefined);
  };
  return <button type="button" class="pill" onClick={share}><Icon name="share" size={20} />{t`Deel`}</button>;
}
