import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { formatPhone } from '../../domain/format-phone.ts';
import type { Language } from '../../domain/codes.ts';
import { addDays } from '../../domain/day.ts';
import { bytesOf } from '../../domain/recording.ts';
import type { CardFile } from '../../domain/card-file.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatBytes } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LANGUAGE_LABELS } from '../../i18n/labels/contact-labels.ts';
import { loadCards } from '../../reference/load-cards.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseMany } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { cardFileWords } from './card-file-words.ts';
import type { CardPack } from './card-pack.ts';
import { MOST_PACK_BYTES, unpackCards } from './card-pack.ts';
import { takeCards } from './save-own-card.ts';

interface ChooseVoicesProps { readonly pack: CardPack; readonly busy: boolean; readonly onTake: (recordings: CardFile['recordings']) => void; readonly onDrop: () => void }

/** Voices take room on the phone: she sees how much, and takes those that her families understand. */
function ChooseVoices({ pack, busy, onTake, onDrop }: ChooseVoicesProps) {
  const voices = [...new Set(pack.recordings.map(({ voice }) => voice))];
  const chosen = useSignal<readonly Language[]>([]);
  const of = (voice: Language): CardFile['recordings'] => pack.recordings.filter((recording) => recording.voice === voice);
  const taken = pack.recordings.filter(({ voice }) => chosen.value.includes(voice));
  const cards = pack.cards.length;
  const size = formatBytes(bytesOf(taken));
  const labelOf = (voice: Language) => {
    const count = of(voice).length;
    return <><strong>{i18n._(LANGUAGE_LABELS[voice])}</strong><span class="soft">{plural(count, { one: '# opname', other: '# opnames' })} · {formatBytes(bytesOf(of(voice)))}</span></>;
  };
  return (
    <section class="card stack">
      <p>{plural(cards, { one: 'Er staat # kaart in dit bestand.', other: 'Er staan # kaarten in dit bestand.' })}</p>
      <ChooseMany shape="list" question={t`Welke stemmen neem je mee?`} hint={t`Ze nemen ruimte in op dit toestel.`} values={chosen.value} onChange={(codes) => { chosen.value = codes; }} options={voices.map((code) => ({ code, label: labelOf(code) }))} />
      <Button icon="check" busy={busy} onClick={() => onTake(taken)}>{taken.length === 0 ? t`Neem over zonder stemmen` : t`Neem over (${size})`}</Button>
      <Button look="quiet" onClick={onDrop}>{t`Laat maar`}</Button>
    </section>
  );
}

/** Cards and voices that somebody handed over as a file. */
export function TakeIn({ onTaken }: { readonly onTaken: () => void }) {
  const services = useServices();
  const { save, busy, error } = useSave();
  const fault = useSignal<string | undefined>(undefined);
  const taken = useSignal<{ readonly cards: number; readonly voices: number; readonly phone?: string | undefined } | undefined>(undefined);
  const waiting = useSignal<CardPack | undefined>(undefined);
  const take = (pack: CardPack, recordings: CardFile['recordings']): void => save(() => takeCards(services, pack, recordings), () => {
    taken.value = { cards: pack.cards.length, voices: recordings.length, phone: pack.nightDoctor?.phone };
    waiting.value = undefined;
    onTaken();
  });
  const open = async (file: File): Promise<void> => {
    [fault.value, taken.value, waiting.value] = [undefined, undefined, undefined];
    if (file.size > MOST_PACK_BYTES) {
      fault.value = cardFileWords({ type: 'too-big' });
      return;
    }
    const shipped = await loadCards();
    const found = unpackCards(new Uint8Array(await file.arrayBuffer()), new Set(shipped.map(({ id }) => id)));
    if (!found.ok) fault.value = cardFileWords(found.error);
    // From a phone that lives in the future: it would count as the latest for ever.
    else if (found.value.nightDoctor && found.value.nightDoctor.asOf > addDays(services.clock.today(), 1)) fault.value = cardFileWords({ type: 'bad-doctor' });
    else if (found.value.recordings.length > 0) waiting.value = found.value;
    else take(found.value, []);
  };
  const { cards, voices, phone } = taken.value ?? { cards: 0, voices: 0 };
  // What was looked up later stays, and then this is not the number that counts.
  const number = phone !== undefined && services.records.list('nightdoctor')[0]?.doctor.phone === phone ? isolate(formatPhone(phone).replaceAll(' ', '\u00a0')) : undefined;
  return (
    <div class="stack">
      <label class="button button-quiet file-pick">
        <Icon name="upload" /><span>{busy.value ? t`Even geduld…` : t`Neem kaarten over uit een bestand`}</span>
        <input type="file" accept=".json,.zip,application/json,application/zip" autocomplete="off" onClick={services.expectReturn} onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(file).catch(() => { fault.value = cardFileWords({ type: 'unreadable' }); });
        }} />
      </label>
      {waiting.value && <ChooseVoices pack={waiting.value} busy={busy.value} onTake={(recordings) => { if (waiting.value) take(waiting.value, recordings); }} onDrop={() => { waiting.value = undefined; }} />}
      <div role="alert">{fault.value && <Note look="alarm" icon="warning">{fault.value}</Note>}</div>
      <div role="status">
        {taken.value && (
          <Note icon="check">
            {(cards > 0 || !number) && <p>{plural(cards, { one: '# kaart overgenomen', other: '# kaarten overgenomen' })}</p>}
            {number && <p>{t`Nummer van de huisartsenpost overgenomen: ${number}. Bel het een keer om te horen of het klopt.`}</p>}
            {voices > 0 && <p>{plural(voices, { one: '# opname overgenomen', other: '# opnames overgenomen' })}</p>}
          </Note>
        )}
      </div>
      <SaveError error={error.value} />
    </div>
  );
}
