import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
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
  readonly look: 'plain' | 'alarm-quiet';
  readonly children: ComponentChildren;
}

/** Hears what goes before it goes. For a professional the line is all there is, so it goes with what was on it. */
export function EndLine({ line, look, children }: EndLineProps): JSX.Element {
  const services = useServices();
  const { records, navigation } = services;
  const asking = useSignal(false);
  const { busy, error, end } = useEnding(line.id);
  const saving = useSave();
  const isHers = sideOf(records) === 'informal';
  const name = isolate(lineName(records, line));
  const close = (): void => { asking.value = false; };
  const after = (): void => {
    if (isHers) close();
    else saving.save(() => eraseLine(services, line.id), navigation.back);
  };
  return (
    <>
      <Button look={look} icon="close" onClick={() => { asking.value = true; }}>{children}</Button>
      {asking.value && (
        <Sheet title={t`De lijn met ${name} stoppen?`} onClose={close}>
          <p>{t`Alles wat jullie over deze lijn deelden, gaat weg: hier en op de hub.`}</p>
          <p>{t`${name} ziet dat de lijn gestopt is. Daar staat het nog, tot de lijn ook daar is opgeruimd.`}</p>
          {isHers && <p class="soft">{t`Naam en nummers blijven staan, en je gezinnen ook.`}</p>}
          <PairingAlert error={error.value} words={(found) => lineErrorWords(found, 'end')} />
          <SaveError error={saving.error.value} />
          <div class="stack">
            <Button look="alarm" icon="trash" busy={busy.value || saving.busy.value} onClick={() => end(after)}>{busy.value ? t`Even geduld…` : t`Ja, stop de lijn`}</Button>
            <Button look="quiet" onClick={close}>{t`Laat de lijn open`}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
