import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { sideOf } from '../../hooks/line-people.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { changeSide, whatHolds } from './change-side.ts';
import { Tile } from './tile.tsx';

/** Whoever came in by the wrong door finds the other one here. */
export function RolePart(): JSX.Element {
  const services = useServices();
  const { records, navigation } = services;
  const isFormal = sideOf(records) === 'formal';
  const to = isFormal ? 'informal' : 'formal';
  const asking = useSignal(false);
  const { save, busy, error } = useSave();
  const held = whatHolds(services, to);
  const close = (): void => { asking.value = false; };
  const question = isFormal ? t`Ben je vrijwilliger?` : t`Werk je bij een organisatie?`;
  return (
    <>
      <TapCard picture={<Tile icon="person" tone="main" />} title={t`Mijn rol`} under={isFormal ? t`Je werkt bij een organisatie.` : t`Je bent vrijwilliger.`} onClick={() => { asking.value = true; }} />
      {asking.value && (
        <Sheet title={question} onClose={close}>
          {held === 'lines' && <p>{t`Er staat nog een korte lijn in. Ruim die eerst op, dan kun je wisselen.`}</p>}
          {held === 'families' && <p>{t`Er staan gezinnen in. Die horen bij een vrijwilliger.`}</p>}
          {!held && <p>{isFormal ? t`Dan krijg je je eigen gezinnen en Vandaag.` : t`Dan krijg je een postvak voor je lijnen. Gezinnen van jezelf heb je dan niet.`}</p>}
          <SaveError error={error.value} />
          {held === 'lines' && <Button icon="lines" onClick={() => { close(); navigation.home({ at: 'lines' }); }}>{t`Bekijk je korte lijnen`}</Button>}
          {!held && <Button icon="check" busy={busy.value} onClick={() => save(() => changeSide(services, to), close)}>{t`Ja, verander mijn rol`}</Button>}
          <Button look="quiet" onClick={close}>{t`Laat het zo`}</Button>
        </Sheet>
      )}
    </>
  );
}
