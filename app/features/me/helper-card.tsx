import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { formatPhone } from '../../domain/format-phone.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { type PhoneFault, phoneFault, phoneWords } from '../../hooks/phone-words.ts';
import { usePractice } from '../../hooks/practice/practice-sheet.tsx';
import { PracticeWords } from '../../hooks/practice/practice-words.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Tile } from './tile.tsx';

interface Helper { readonly name: string; readonly phone: string; readonly nightPhone: string }
interface HelperFormProps { readonly helper: Helper; readonly onSave: (helper: Helper) => void; readonly onClose: () => void }

function HelperForm({ helper, onSave, onClose }: HelperFormProps) {
  const draft = useDraftForm<Helper>('helper', helper);
  const { form, change, discard } = draft;
  const { name, phone, nightPhone } = form.value;
  const tried = useSignal(false);
  const [number, nightNumber] = [useRef<HTMLElement | null>(null), useRef<HTMLElement | null>(null)];
  const [fault, nightFault] = [phoneFault(phone), phoneFault(nightPhone)];
  const wordsFor = (found: PhoneFault | undefined): string | undefined => (tried.value && found ? phoneWords(found) : undefined);
  const submit = (): void => {
    tried.value = true;
    if (fault) number.current?.focus();
    else if (nightFault) nightNumber.current?.focus();
    else {
      discard();
      onSave({ name: name.trim(), phone: phone.trim(), nightPhone: nightPhone.trim() });
    }
  };
  return (
    <Sheet title={t`Mijn contactpersoon`} onClose={onClose}>
      <form class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Note look="glow" icon="eye">{t`Deze naam en deze nummers zijn leesbaar op je telefoon. Zo werken de knoppen ook als de app op slot is.`}</Note>
        <RestoredNote draft={draft} />
        <TextField label={t`Voornaam`} value={name} onInput={(value) => change({ name: value })} maxLength={TEXT_LIMITS.firstName} />
        <TextField label={t`Telefoonnummer`} kind="tel" inputMode="tel" dir="ltr" value={phone} onInput={(value) => change({ phone: value })} maxLength={TEXT_LIMITS.phone} inputRef={(element) => { number.current = element; }}
          error={wordsFor(fault)} />
        <TextField label={t`Huisartsenpost in jouw buurt`} hint={t`Voor de avond, de nacht en het weekend. Mag leeg blijven.`} kind="tel" inputMode="tel" dir="ltr" value={nightPhone} onInput={(value) => change({ nightPhone: value })} maxLength={TEXT_LIMITS.phone} inputRef={(element) => { nightNumber.current = element; }}
          error={wordsFor(nightFault)} />
        <Button type="submit">{t`Bewaar`}</Button>
        <Button look="plain" onClick={onClose}>{t`Sluit`}</Button>
      </form>
    </Sheet>
  );
}

/** The person of her own organisation, for the safety screen. Kept in clear on purpose, and said so. */
export function HelperCard() {
  const { settings } = useServices();
  const { helperName = '', helperPhone = '', nightPhone = '' } = settings.read();
  const helper = useSignal<Helper>({ name: helperName, phone: helperPhone, nightPhone });
  const open = useSignal(false);
  const practice = usePractice();
  const close = (): void => { open.value = false; };
  const { name, phone } = helper.value;
  const save = (next: Helper): void => {
    settings.update({ helperName: next.name, helperPhone: next.phone, nightPhone: next.nightPhone });
    helper.value = next;
    close();
  };
  return (
    <>
      <TapCard picture={<Tile icon="person" tone={phone ? 'main' : 'glow'} />} title={t`Mijn contactpersoon`} onClick={() => { open.value = true; }}
        under={phone ? <><bdi>{name}</bdi> <bdi dir="ltr">{formatPhone(phone)}</bdi></> : t`Nog niet ingevuld. Wie bel je als je je zorgen maakt?`} />
      {open.value && practice.first && <Sheet title={t`Dit is om te oefenen`} onClose={close}><PracticeWords onGoOn={practice.goOn} /></Sheet>}
      {open.value && !practice.first && <HelperForm helper={helper.value} onSave={save} onClose={close} />}
    </>
  );
}
