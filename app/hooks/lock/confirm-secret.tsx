import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SecretField } from './secret-field.tsx';

/** Which spaces or composed letters a keyboard sends is not hers to know; the key itself is made as tolerantly. */
const sameText = (one: string, other: string): boolean => {
  const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
};

interface ConfirmSecretProps {
  readonly secret: string;
  readonly ownWords: boolean;
  readonly onRight: (secret: string) => void;
  readonly onBack: () => void;
}

/** Once more, by hand or pasted: a lock with a slip of the finger in it would never open again. */
export function ConfirmSecret({ secret, ownWords, onRight, onBack }: ConfirmSecretProps) {
  const typed = useSignal('');
  const wrong = useSignal(false);
  const check = (event: Event): void => {
    event.preventDefault();
    wrong.value = !sameText(typed.value, secret);
    if (!wrong.value) onRight(secret);
  };
  return (
    <Screen title={ownWords ? t`Typ je zin nog een keer` : t`Typ je vier woorden`} onBack={onBack} backLabel={t`Terug`}>
      <form class="stack-large" autocomplete="off" onSubmit={check}>
        <SecretField startShown label={ownWords ? t`Jouw zin` : t`Jouw woorden`} hint={t`Met een spatie tussen de woorden.`} value={typed.value}
          error={wrong.value ? t`Dit is niet hetzelfde. Kijk nog eens.` : undefined} onInput={(value) => { typed.value = value; wrong.value = false; }} />
        <div class="stack">
          <Button type="submit" icon="check">{t`Klopt`}</Button>
          <Button look="plain" onClick={onBack}>{ownWords ? t`Laat mijn zin zien` : t`Laat mijn woorden zien`}</Button>
        </div>
      </form>
    </Screen>
  );
}
