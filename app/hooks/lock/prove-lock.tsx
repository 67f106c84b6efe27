import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Result } from '../../domain/result.ts';
import type { Locks, Proof } from '../../vault/key-ring.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { LockError } from './lock-sentence.ts';
import { lockSentence } from './lock-sentence.ts';
import type { LockTools, PasskeyError } from './lock-tools.ts';
import { readPin } from './pin.ts';
import { SecretField } from './secret-field.tsx';
import type { Braked } from './use-try-brake.ts';
import { WaitNote } from './wait-note.tsx';
import './lock.css';

type Wrap = Locks['wraps'][number];
type PasskeyWrap = Extract<Wrap, { readonly type: 'passkey' }>;

export interface ProveLockProps {
  readonly wraps: readonly (PasskeyWrap | Pick<Exclude<Wrap, PasskeyWrap>, 'type'>)[];
  readonly tools: Pick<LockTools, 'askPasskey'>;
  readonly brake: Braked;
  /** Looks at the proof and, when it is right, goes on. */
  readonly onProof: (proof: Proof) => Promise<Result<unknown, LockError>>;
  readonly openLabel?: string;
}

type Trouble = LockError | PasskeyError;

function sentenceOf(error: Trouble): string {
  switch (error.type) {
    case 'cancelled': return t`Het openen is gestopt. Tik nog een keer.`;
    case 'unsupported':
    case 'no-prf': return t`Vinger of gezicht werkt nu niet. Open de app met je papieren code.`;
    default: return lockSentence(error);
  }
}

interface PartProps { readonly busy: boolean; readonly stopped: boolean; readonly tryProof: (make: () => Promise<Result<Proof, PasskeyError>>) => void }

function PasskeyPart({ wrap, tools, busy, stopped, tryProof }: PartProps & { readonly wrap: PasskeyWrap; readonly tools: ProveLockProps['tools'] }) {
  const typed = useSignal('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || stopped) return;
    const { credentialId } = wrap;
    const pin = readPin(typed.value);
    typed.value = '';
    tryProof(async () => {
      const asked = await tools.askPasskey(wrap);
      return asked.ok ? { ok: true, value: { type: 'passkey', credentialId, proof: { prfOutput: asked.value, ...(wrap.pin ? { pin } : {}) } } } : asked;
    });
  };
  return (
    <form class="stack" autocomplete="off" onSubmit={submit}>
      {wrap.pin && <SecretField digits label={t`Pincode`} value={typed.value} onInput={(value) => { typed.value = value; }} />}
      <Button type="submit" icon="fingerprint" busy={busy || stopped}>{busy ? t`Even geduld…` : t`Open met vinger of gezicht`}</Button>
    </form>
  );
}

function PassphrasePart({ label, busy, stopped, tryProof }: PartProps & { readonly label: string }) {
  const typed = useSignal('');
  const missed = useSignal(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || stopped) return;
    const passphrase = typed.value;
    missed.value = passphrase.trim() === '';
    if (!missed.value) tryProof(() => Promise.resolve({ ok: true, value: { type: 'passphrase', passphrase } }));
  };
  return (
    <form class="stack" autocomplete="off" onSubmit={submit}>
      <SecretField label={t`Jouw woorden of zin`} value={typed.value} error={missed.value ? t`Typ eerst je woorden.` : undefined} onInput={(value) => { typed.value = value; missed.value = false; }} />
      <Button type="submit" icon="key" busy={busy || stopped}>{busy ? t`Even geduld…` : label}</Button>
    </form>
  );
}

/** Asks for the current lock: finger or face first where there is one, her words otherwise or besides. */
export function ProveLock({ wraps, tools, brake, onProof, openLabel }: ProveLockProps) {
  const busy = useSignal(false);
  const trouble = useSignal<Trouble | undefined>(undefined);
  const words = useSignal(false);
  const passkey = wraps.find((wrap) => wrap.type === 'passkey');
  const hasWords = wraps.some((wrap) => wrap.type === 'passphrase');
  const stopped = brake.waitMs.value > 0;
  const tryProof: PartProps['tryProof'] = (make) => {
    busy.value = true;
    trouble.value = undefined;
    void make().then(async (made) => (made.ok ? onProof(made.value) : made)).then((result) => {
      busy.value = false;
      if (!result.ok) trouble.value = result.error;
    });
  };
  const part = { busy: busy.value, stopped, tryProof };
  return (
    <div class="stack">
      {passkey && <PasskeyPart {...part} wrap={passkey} tools={tools} />}
      {passkey && hasWords && !words.value && <Button look="quiet" icon="key" onClick={() => { words.value = true; }}>{t`Open met je woorden`}</Button>}
      {hasWords && (!passkey || words.value) && <PassphrasePart {...part} label={openLabel ?? t`Open`} />}
      <div role="alert">{trouble.value && <Note look="alarm" icon="warning">{sentenceOf(trouble.value)}</Note>}</div>
      <WaitNote waitMs={brake.waitMs.value} />
      <p role="status" class="only-read">{busy.value ? t`Even geduld. Dat duurt een paar tellen.` : ''}</p>
    </div>
  );
}
