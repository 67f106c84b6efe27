import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { MOST_CARD_FILE_BYTES, parseCardFile } from '../../domain/card-file.ts';
import { canShareFile, downloadFile, shareFile } from '../../hooks/hand-over-file.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { loadCards } from '../../reference/load-cards.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { cardFileWords } from './card-file-words.ts';
import { CardRow } from './card-row.tsx';
import { cardFile, takeCards } from './save-own-card.ts';
import './cards.css';

function TakeIn() {
  const services = useServices();
  const { save, busy, error } = useSave();
  const fault = useSignal<string | undefined>(undefined);
  const taken = useSignal<number | undefined>(undefined);
  const open = async (file: File): Promise<void> => {
    [fault.value, taken.value] = [undefined, undefined];
    const shipped = await loadCards();
    const found = parseCardFile(file.size > MOST_CARD_FILE_BYTES ? ' '.repeat(MOST_CARD_FILE_BYTES + 1) : await file.text(), new Set(shipped.map(({ id }) => id)));
    if (found.ok) save(() => takeCards(services, found.value), () => { taken.value = found.value.length; });
    else fault.value = cardFileWords(found.error);
  };
  const count = taken.value ?? 0;
  return (
    <div class="stack">
      <label class="button button-quiet file-pick">
        <Icon name="upload" /><span>{busy.value ? t`Even geduld…` : t`Neem kaarten over uit een bestand`}</span>
        <input type="file" accept=".json,application/json" autocomplete="off" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(file).catch(() => { fault.value = cardFileWords({ type: 'unreadable' }); });
        }} />
      </label>
      <div role="alert">{fault.value && <Note look="alarm" icon="warning">{fault.value}</Note>}</div>
      <div role="status">{taken.value !== undefined && <Note icon="check">{plural(count, { one: '# kaart overgenomen', other: '# kaarten overgenomen' })}</Note>}</div>
      <SaveError error={error.value} />
    </div>
  );
}

/** What her organisation adds: local places, opening hours, the doctor's number for the night. */
export function OurCardsScreen() {
  const services = useServices();
  const { navigation } = services;
  const cards = services.records.list('card').map(({ card }) => card);
  const handOver = (): void => {
    const file = cardFile(cards);
    if (canShareFile(file)) void shareFile(file, services);
    else downloadFile(file);
  };
  return (
    <Screen title={t`Van mijn organisatie`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Plekken en nummers uit jouw buurt. Zet er nooit iets van een gezin op.`}</p>
      <Button icon="plus" onClick={() => navigation.go({ at: 'our-card' })}>{t`Maak een kaart`}</Button>
      <ul class="rows card-rows">{cards.map((card) => <li key={card.id}><CardRow card={card} /></li>)}</ul>
      {cards.length > 0 && <Button look="soft" icon="share" onClick={handOver}>{t`Geef alle kaarten door`}</Button>}
      <TakeIn />
      <Button look="plain" icon="globe" onClick={() => navigation.go({ at: 'review' })}>{t`Kaarten nakijken in jouw taal`}</Button>
    </Screen>
  );
}
