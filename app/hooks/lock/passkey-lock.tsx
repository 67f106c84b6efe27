import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { NewLock } from '../../vault/key-ring.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { LockTools, PasskeyError } from './lock-tools.ts';
import { isPin, PIN_LEAST, PIN_MOST, readPin } from './pin.ts';
import { SecretField } from './secret-field.tsx';
import './lock.css';

interface PinForm { readonly wanted: boolean; readonly first: string; readonly second: string }

const NO_PIN: PinForm = { wanted: false, first: '', second: '' };

function PinPart({ form, looked }: { readonly form: Signal<PinForm>; readonly looked: Signal<boolean> }) {
  const { wanted, first, second } = form.value;
  const change = (part: Partial<PinForm>): void => {
    form.value = { ...form.value, ...part };
    looked.value = false;
  };
  const tooShort = looked.value && !isPin(readPin(first));
  const different = looked.value && !tooShort && readPin(first) !== readPin(second);
  return (
    <>
      <ChooseOne shape="list" question={t`Ook een pincode erbij?`} hint={t`Voor als iemand anders ook in je telefoon kan.`} value={wanted ? 'yes' : 'no'} onChange={(code) => change({ wanted: code === 'yes' })}
        options={[{ code: 'no', label: t`Nee, zo is het goed` }, { code: 'yes', label: t`Ja, een korte pincode` }]} />
      {wanted && (
        <>
          <SecretField digits label={t`Pincode van ${PIN_LEAST} tot ${PIN_MOST} cijfers`} value={first} onInput={(value) => change({ first: value })} error={tooShort ? t`Neem ${PIN_LEAST} tot ${PIN_MOST} cijfers.` : undefined} />
          <SecretField digits label={t`Nog een keer`} value={second} onInput={(value) => change({ second: value })} error={different ? t`De pincodes zijn niet hetzelfde.` : undefined} />
        </>
      )}
    </>
  );
}

const sentenceOf = (error: PasskeyError): string => (error.type === 'cancelled'
  ? t`Het is gestopt. Tik nog een keer, of neem vier woorden.`
  : t`Deze telefoon kan dit niet als slot. Neem vier woorden.`);

interface PasskeyLockProps {
  readonly tools: Pick<LockTools, 'makePasskey'>;
  readonly onMade: (lock: NewLock) => void;
  readonly onWords: (() => void) | undefined;
  readonly onBack: () => void;
}

export function PasskeyLock({ tools, onMade, onWords, onBack }: PasskeyLockProps) {
  const form = useSignal(NO_PIN);
  const looked = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<PasskeyError | undefined>(undefined);
  const make = (event: Event): void => {
    event.preventDefault();
    const { wanted, first, second } = form.value;
    const pin = readPin(first);
    looked.value = true;
    if (busy.value || (wanted && (!isPin(pin) || pin !== readPin(second)))) return;
    busy.value = true;
    error.value = undefined;
    void tools.makePasskey().then((made) => {
      busy.value = false;
      if (!made.ok) {
        error.value = made.error;
        return;
      }
      const { credentialId, prfSalt, prfOutput } = made.value;
      onMade({ type: 'passkey', credential: { credentialId, prfSalt }, proof: { prfOutput, ...(wanted ? { pin } : {}) } });
    });
  };
  return (
    <Screen title={t`Vinger of gezicht`} onBack={onBack} backLabel={t`Terug`}>
      <div class="lock-big"><Icon name="fingerprint" size={56} /></div>
      <p>{t`Je telefoon vraagt zo om je vinger of gezicht. Je slot werkt alleen met deze telefoon.`}</p>
      <form class="stack-large" autocomplete="off" onSubmit={make}>
        <PinPart form={form} looked={looked} />
        <div role="alert">{error.value && <Note look="alarm" icon="warning">{sentenceOf(error.value)}</Note>}</div>
        <div class="stack">
          <Button type="submit" icon="fingerprint" busy={busy.value}>{busy.value ? t`Even geduld…` : t`Maak dit mijn slot`}</Button>
          {error.value && onWords && <Button look="quiet" icon="key" onClick={onWords}>{t`Neem vier woorden`}</Button>}
        </div>
      </form>
    </Screen>
  );
}
