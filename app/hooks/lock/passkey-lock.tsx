import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { NewLock } from '../../vault/key-ring.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { LockTools, MadePasskey, PasskeyError } from './lock-tools.ts';
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

/** Said once it is known, and before it becomes her lock: she may still put a short code beside it. */
const Travels = () => (
  <Note look="glow" icon="devices">
    <p>{t`Je telefoon kan dit slot ook in je account van Apple of Google bewaren. Wie in dat account komt, kan het slot dan gebruiken.`}</p>
    <p>{t`Een pincode erbij maakt dat veel moeilijker.`}</p>
  </Note>
);

export function PasskeyLock({ tools, onMade, onWords, onBack }: PasskeyLockProps) {
  const form = useSignal(NO_PIN);
  const looked = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<PasskeyError | undefined>(undefined);
  const made = useSignal<MadePasskey | undefined>(undefined);
  const take = ({ credentialId, prfSalt, prfOutput }: MadePasskey): void => {
    const { wanted, first } = form.value;
    onMade({ type: 'passkey', credential: { credentialId, prfSalt }, proof: { prfOutput, ...(wanted ? { pin: readPin(first) } : {}) } });
  };
  const make = (): void => {
    busy.value = true;
    error.value = undefined;
    void tools.makePasskey().then((result) => {
      busy.value = false;
      if (!result.ok) error.value = result.error;
      else if (result.value.travels && !form.value.wanted) made.value = result.value;
      else take(result.value);
    });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const { wanted, first, second } = form.value;
    looked.value = true;
    if (busy.value || (wanted && (!isPin(readPin(first)) || readPin(first) !== readPin(second)))) return;
    if (made.value) take(made.value);
    else make();
  };
  const back = (): void => {
    made.value?.prfOutput.fill(0);
    onBack();
  };
  return (
    <Screen title={t`Vinger of gezicht`} onBack={back} backLabel={t`Terug`}>
      <div class="lock-big"><Icon name="fingerprint" size={56} /></div>
      <div role="status" class="stack">{made.value ? <Travels /> : <p>{t`Je telefoon vraagt zo om je vinger of gezicht. Ook de pincode of het patroon van je telefoon opent dit slot meestal.`}</p>}</div>
      <form class="stack-large" autocomplete="off" onSubmit={submit}>
        <PinPart form={form} looked={looked} />
        <div role="alert">{error.value && <Note look="alarm" icon="warning">{sentenceOf(error.value)}</Note>}</div>
        <div class="stack">
          <Button type="submit" icon={made.value ? 'check' : 'fingerprint'} busy={busy.value}>{busy.value ? t`Even geduld…` : made.value ? t`Neem dit slot` : t`Maak dit mijn slot`}</Button>
          {error.value && onWords && <Button look="quiet" icon="key" onClick={onWords}>{t`Neem vier woorden`}</Button>}
        </div>
      </form>
    </Screen>
  );
}
