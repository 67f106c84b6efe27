import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { lineName, sideOf } from '../../hooks/line-people.ts';
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

interface EndLineProps {
  readonly line: Entity<'line'>;
  /** The other one ended it: what is left here is tidied up. */
  readonly isOver: boolean;
}

function WhatGoes({ name, isOver, isHers }: { readonly name: string; readonly isOver: boolean; readonly isHers: boolean }): JSX.Element {
  return (
    <>
      <p>{isOver ? t`Wat jullie over deze lijn deelden, gaat van deze telefoon.` : t`Alles wat jullie over deze lijn deelden, gaat weg: hier en in het tussenstation.`}</p>
      {!isOver && (isHers
        ? <p>{t`Bij ${name} gaat het weg zodra daar de app opengaat. Bel ${name}: wie helpt de ouders nu?`}</p>
        : <p>{t`${name} ziet dat de lijn gestopt is. Daar staat het nog, tot de lijn ook daar is opgeruimd.`}</p>)}
      {isHers && <p class="soft">{t`Naam en nummers blijven staan, en je gezinnen ook.`}</p>}
    </>
  );
}

/** Hears what goes before it goes. For a professional the line is all there is, so it goes with what was on it. */
export function EndLine({ line, isOver }: EndLineProps): JSX.Element {
  const services = useServices();
  const { records, navigation } = services;
  const asking = useSignal(false);
  const { busy, error, end } = useEnding(line.id);
  const saving = useSave();
  const isHers = sideOf(records) === 'informal';
  const name = isolate(lineName(records, line));
  const yes = isOver ? t`Ja, ruim op` : t`Ja, stop de lijn`;
  const close = (): void => { asking.value = false; };
  const after = (): void => {
    // The hub takes a while, in which she may say no to the rest: then the name stays.
    if (!asking.peek()) return;
    if (isHers) close();
    else saving.save(() => eraseLine(services, line.id), navigation.back);
  };
  return (
    <>
      <Button look={isOver ? 'alarm-quiet' : 'plain'} icon={isOver ? 'trash' : 'close'} onClick={() => { asking.value = true; }}>{isOver ? t`Ruim de lijn op` : t`Stop deze lijn`}</Button>
      {asking.value && (
        <Sheet title={isOver ? t`De lijn met ${name} opruimen?` : t`De lijn met ${name} stoppen?`} onClose={close}>
          <WhatGoes name={name} isOver={isOver} isHers={isHers} />
          <PairingAlert error={error.value} words={(found) => lineErrorWords(found, 'end')} />
          <SaveError error={saving.error.value} />
          <div class="stack">
            <Button look="alarm" icon="trash" busy={busy.value || saving.busy.value} onClick={() => end(after)}>{busy.value ? t`Even geduld…` : yes}</Button>
            <Button look="quiet" onClick={close}>{t`Laat staan`}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
