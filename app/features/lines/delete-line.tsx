import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { eraseLine } from './erase-line.ts';
import { lineErrorWords } from './line-words.ts';
import { useEnding } from './use-ending.ts';
import { type WhatGoes, whatGoes } from './what-goes.ts';

function SharedGoes({ name, goes }: { readonly name: string; readonly goes: WhatGoes }): JSX.Element {
  switch (goes) {
    case 'here-and-hub': return <p>{t`Jullie lijn stopt dan. Alles wat jullie deelden, gaat hier weg. Bij ${name} en in het tussenstation gaat het weg zodra daar de app opengaat.`}</p>;
    case 'here-only': return <p>{t`De sleutel van jullie lijn is niet op deze telefoon. Hier gaat de lijn weg. In het tussenstation en bij ${name} blijft staan wat jullie deelden. Bel ${name}.`}</p>;
    case 'here': return <p>{t`Wat jullie over deze lijn deelden, gaat van deze telefoon.`}</p>;
  }
}

/** Three states: nothing happening, asked to be sure, and being erased. */
export function DeleteLine({ line }: { readonly line: Entity<'line'> }): JSX.Element {
  const services = useServices();
  const asking = useSignal(false);
  const { save, busy, error } = useSave();
  const name = isolate(line.firstName);
  const close = (): void => { asking.value = false; };
  const gone = (): void => {
    services.undo.forget();
    services.navigation.back();
  };
  const ending = useEnding(line.id);
  const eraseHere = (): void => save(() => eraseLine(services, line.id), gone);
  // What the two of them share lies at the hub, too: it goes first, or it would stay there. That takes a while, in which she may say no to the rest.
  const erase = (): void => (line.space === undefined ? eraseHere() : ending.end(() => { if (asking.peek()) eraseHere(); }));
  return (
    <>
      <Button look="plain" icon="trash" onClick={() => { asking.value = true; }}>{t`Verwijder ${name}`}</Button>
      {asking.value && (
        <Sheet title={t`Wil je ${name} verwijderen?`} onClose={close}>
          <p>{t`Naam, nummers en wat je vroeg gaan weg van deze telefoon. De gezinnen blijven staan.`}</p>
          {line.space !== undefined && <SharedGoes name={name} goes={whatGoes(services.lines.status.value.get(line.space))} />}
          <p class="soft">{t`Komt er iemand anders voor in de plaats? Kies dan: er is een nieuw vast gezicht.`}</p>
          <div class="stack">
            <Button look="alarm" icon="trash" busy={busy.value || ending.busy.value} onClick={erase}>{busy.value || ending.busy.value ? t`Bezig met verwijderen` : t`Ja, verwijder ${name}`}</Button>
            <Button look="quiet" onClick={close}>{t`Laat staan`}</Button>
          </div>
          <PairingAlert error={ending.error.value} words={(found) => lineErrorWords(found, 'end')} />
          <SaveError error={error.value} />
        </Sheet>
      )}
    </>
  );
}
