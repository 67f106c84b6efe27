import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { formatPhone } from '../../domain/format-phone.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { parsePhone } from '../../domain/phone.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Tile } from './tile.tsx';

interface Helper { readonly name: string; readonly phone: string }
interface HelperFormProps { readonly helper: Helper; readonly onSave: (helper: Helper) => void; readonly onClose: () => void }

function HelperForm({ helper, onSave, onClose }: HelperFormProps) {
  const name = useSignal(helper.name);
  const phone = useSignal(helper.phone);
  const tried = useSignal(false);
  const number = useRef<HTMLElement | null>(null);
  const isWrong = phone.value.trim() !== '' && !parsePhone(phone.value).ok;
  const submit = (): void => {
    tried.value = true;
    if (isWrong) number.current?.focus();
    else onSave({ name: name.value.trim(), phone: phone.value.trim() });
  };
  return (
    <Sheet title={t`Mijn contactpersoon`} onClose={onClose}>
      <form class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Note look="glow" icon="eye">{t`Deze naam en dit nummer zijn leesbaar op je telefoon. Zo werkt de knop ook als de app op slot is.`}</Note>
        <TextField label={t`Voornaam`} value={name.value} onInput={(value) => { name.value = value; }} maxLength={TEXT_LIMITS.firstName} />
        <TextField label={t`Telefoonnummer`} kind="tel" inputMode="tel" dir="ltr" value={phone.value} onInput={(value) => { phone.value = value; }} maxLength={TEXT_LIMITS.phone} inputRef={(element) => { number.current = element; }}
          error={tried.value && isWrong ? t`Dit nummer kan ik niet bellen. Kijk het nog eens na.` : undefined} />
        <Button type="submit">{t`Bewaar`}</Button>
        <Button look="plain" onClick={onClose}>{t`Sluit`}</Button>
      </form>
    </Sheet>
  );
}

/** The person of her own organisation, for the safety screen. Kept in clear on purpose, and said so. */
export function HelperCard() {
  const { settings } = useServices();
  const { helperName = '', helperPhone = '' } = settings.read();
  const helper = useSignal<Helper>({ name: helperName, phone: helperPhone });
  const open = useSignal(false);
  const { name, phone } = helper.value;
  const save = (next: Helper): void => {
    settings.update({ helperName: next.name, helperPhone: next.phone });
    helper.value = next;
    open.value = false;
  };
  return (
    <>
      <TapCard picture={<Tile icon="person" tone={phone ? 'main' : 'glow'} />} title={t`Mijn contactpersoon`} onClick={() => { open.value = true; }}
        under={phone ? <><bdi>{name}</bdi> <bdi dir="ltr">{formatPhone(phone)}</bdi></> : t`Nog niet ingevuld. Wie bel je als je je zorgen maakt?`} />
      {open.value && <HelperForm helper={helper.value} onSave={save} onClose={() => { open.value = false; }} />}
    </>
  );
}
