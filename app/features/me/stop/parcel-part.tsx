import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { canShareFile, downloadFile, shareFile } from '../../../hooks/hand-over-file.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useSave } from '../../../hooks/use-save.ts';
import { WhoLosesIt } from '../../../hooks/who-loses-it.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { eraseGiven, type MadeParcel, packFamilies } from './hand-families.ts';
import '../../../hooks/lock/lock.css';

function Made({ made, colleague }: { readonly made: MadeParcel; readonly colleague: string }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const { file, code } = made;
  const given = useSignal(false);
  const name = isolate(colleague);
  const refused = useSignal(false);
  const share = (): void => {
    void shareFile(file, services).then((result) => {
      refused.value = result === 'refused';
      if (result === 'shared') given.value = true;
    });
  };
  const download = (): void => {
    downloadFile(file, services);
    given.value = true;
  };
  return (
    <section class="card">
      <h2>{t`Geef het bestand aan ${name}`}</h2>
      {canShareFile(file) && <Button icon="share" onClick={share}>{t`Stuur het bestand`}</Button>}
      <Button look={canShareFile(file) ? 'soft' : 'main'} icon="download" onClick={download}>{t`Bewaar op deze telefoon`}</Button>
      <div role="alert">{refused.value && <Note look="glow" icon="warning">{t`Sturen lukt hier niet. Bewaar het bestand op deze telefoon.`}</Note>}</div>
      <h3>{t`Zeg de code hardop`}</h3>
      <p class="hint">{t`Bel, of zit bij elkaar. Stuur de code niet mee met het bestand.`}</p>
      <ol class="groups" dir="ltr" aria-label={t`Code om te typen`}>
        {code.split('-').map((group, at) => <li key={at} class="group"><span class="group-number">{at + 1}</span>{group}</li>)}
      </ol>
      <p class="hint">{t`${name} kiest: Ik, Gezinnen van een collega.`}</p>
      {given.value && (
        <>
          <Note>{t`Ziet ${name} de gezinnen? Wis ze dan hier.`}</Note>
          <WhoLosesIt contactIds={[...made.contactIds]} />
          <Button look="alarm-quiet" icon="trash" busy={busy.value} onClick={() => save(() => eraseGiven(services, made), services.undo.forget)}>{t`Ja, wis ze op mijn telefoon`}</Button>
          <SaveError error={error.value} />
        </>
      )}
    </section>
  );
}

/** What parents said yes to, in one sealed file; its code goes by mouth. */
export function ParcelPart({ colleague }: { readonly colleague: string }): JSX.Element {
  const services = useServices();
  const made = useSignal<MadeParcel | undefined>(undefined);
  const busy = useSignal(false);
  const failed = useSignal(false);
  const name = isolate(colleague);
  const make = (): void => {
    busy.value = true;
    void packFamilies(services, colleague).then((result) => {
      busy.value = false;
      failed.value = !result.ok;
      if (result.ok) made.value = result.value;
    });
  };
  if (made.value) return <Made made={made.value} colleague={colleague} />;
  return (
    <>
      <Button icon="lock" busy={busy.value} onClick={make}>{busy.value ? t`Even geduld…` : t`Maak het bestand voor ${name}`}</Button>
      <div role="alert">{failed.value && <Note look="alarm" icon="warning">{t`Het bestand is niet gelukt. Sluit andere apps en tik nog een keer.`}</Note>}</div>
    </>
  );
}
