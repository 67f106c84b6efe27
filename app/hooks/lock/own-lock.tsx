import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { PassphraseLevel } from '../../domain/passphrase-strength.ts';
import { estimateBits, levelOf } from '../../domain/passphrase-strength.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SecretField } from './secret-field.tsx';
import './lock.css';

const judge = (typed: string): PassphraseLevel | undefined => (typed.trim() === '' ? undefined : levelOf(estimateBits(typed, { offered: false })));

const BARS: Readonly<Record<PassphraseLevel, number>> = { weak: 1, fair: 2, strong: 3 };

function wordOf(level: PassphraseLevel): string {
  switch (level) {
    case 'weak': return t`zwak`;
    case 'fair': return t`bijna sterk`;
    case 'strong': return t`sterk`;
  }
}

function Strength({ level }: { readonly level: PassphraseLevel | undefined }) {
  const bars = level ? BARS[level] : 0;
  return (
    <div class="strength">
      <span class={`strength-bars strength-${level ?? 'none'}`} aria-hidden="true">{[1, 2, 3].map((bar) => <i key={bar} class={bar <= bars ? 'on' : ''} />)}</span>
      <strong role="status">{level && wordOf(level)}</strong>
    </div>
  );
}

interface OwnLockProps { readonly onTake: (passphrase: string) => void; readonly onBack: () => void }

/** Words of her own. Who copies the phone's memory can guess day and night, so only a strong one is taken, and on the way there it says how far she is. */
export function OwnLock({ onTake, onBack }: OwnLockProps) {
  const typed = useSignal('');
  const refused = useSignal(false);
  const level = judge(typed.value);
  const take = (event: Event): void => {
    event.preventDefault();
    // Four words that a person thought up. With less, rented machines open a copied phone within days.
    refused.value = level !== 'strong';
    if (!refused.value) onTake(typed.value);
  };
  return (
    <Screen title={t`Jouw eigen zin`} onBack={onBack} backLabel={t`Terug`}>
      <form class="stack-large" autocomplete="off" onSubmit={take}>
        <SecretField startShown label={t`Vier woorden of meer`} hint={t`Neem woorden die niet bij elkaar horen. Geen naam, geen datum.`} value={typed.value}
          error={refused.value ? t`Deze zin is nog te zwak. Een computer raadt hem snel. Zet er een woord bij.` : undefined}
          onInput={(value) => { typed.value = value; refused.value = false; }} />
        <Strength level={level} />
        <Button type="submit" icon="check">{t`Deze neem ik`}</Button>
      </form>
    </Screen>
  );
}
