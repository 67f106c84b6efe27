import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { RecordId } from '../domain/ids.ts';
import { isolate } from '../i18n/isolate.ts';
import { useServices } from '../services.ts';
import { whoLosesIt } from './handover-reading.ts';

interface WhoLosesItProps { readonly contactIds: readonly RecordId[] }

/** Before families are erased: who else has something of them, what becomes of it there, and whom to call. */
export function WhoLosesIt({ contactIds }: WhoLosesItProps): JSX.Element {
  const { reached, call } = whoLosesIt(useServices(), contactIds);
  return (
    <>
      {reached.map((receiver) => <Loses key={receiver} name={isolate(receiver)} />)}
      {call.map((receiver) => <Keeps key={receiver} name={isolate(receiver)} />)}
    </>
  );
}

const Loses = ({ name }: { readonly name: string }): JSX.Element => <p>{t`Wat je ${name} stuurde, gaat daar ook weg. ${name} leest alleen dat er iets weg is. Bel ${name}: wie helpt de ouder nu?`}</p>;
const Keeps = ({ name }: { readonly name: string }): JSX.Element => <p>{t`Wat je ${name} stuurde, wordt daar nu niet gewist. Bel ${name} en vraag om het te wissen.`}</p>;

/** What goes, and from where: her other devices hear of it, too. */
export function FamilyGoes({ contactId }: { readonly contactId: RecordId }): JSX.Element {
  const hasOthers = useServices().devices.list.value.some(({ isThis }) => !isThis);
  return (
    <>
      <p>{hasOthers ? t`Alles van dit gezin gaat nu weg, ook van je andere toestellen. Dat kan niet terug. De telling blijft, zonder naam.` : t`Alles van dit gezin gaat nu weg van dit toestel. Dat kan niet terug. De telling blijft, zonder naam.`}</p>
      <WhoLosesIt contactIds={[contactId]} />
    </>
  );
}
