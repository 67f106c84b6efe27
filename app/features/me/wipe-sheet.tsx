import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useWipe } from '../../hooks/use-wipe.tsx';
import { formatRow } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type StillWaiting, stillWaiting } from './still-waiting.ts';
import { type WhatStays, whatStays } from './what-stays.ts';

/** What the wipe cannot take along. Said before, because afterwards there is nothing left here to say it. */
function StaysElsewhere({ stays: { otherDevices, atHub, lines, teams }, onGo }: { readonly stays: WhatStays; readonly onGo: () => void }) {
  return (
    <>
      {otherDevices && <p>{t`Op je andere toestellen blijft alles staan. Haal dit toestel daar uit de lijst.`}</p>}
      {atHub && <p>{t`In het tussenstation staat een versleutelde kopie. Met internet halen we die nu ook weg. Lukt dat niet, dan blijft ze daar. Niemand kan haar dan nog openen.`}</p>}
      {lines > 0 && <p>{plural(lines, { one: 'Je deelt # korte lijn. Wat jullie deelden, blijft bij de ander staan. Die hoort hier niets van. Zeg het zelf, of stop eerst de lijn.', other: 'Je deelt # korte lijnen. Wat jullie deelden, blijft bij de ander staan. Die hoort hier niets van. Zeg het zelf, of stop eerst de lijnen.' })}</p>}
      {teams > 0 && <p>{plural(teams, { one: 'Je kaart blijft in # team staan. Zeg het zelf, of stap er eerst uit.', other: 'Je kaart blijft in # teams staan. Zeg het zelf, of stap er eerst uit.' })}</p>}
      {lines + teams > 0 && <Button look="soft" icon="lines" onClick={onGo}>{t`Bekijk je korte lijnen`}</Button>}
    </>
  );
}

/** Three questions before everything goes: what goes, is there a backup, are you sure. */
export function WipeSheet({ onClose }: { readonly onClose: () => void }) {
  const services = useServices();
  const { navigation } = services;
  const stays = whatStays(services);
  const step = useSignal<1 | 2 | 3>(1);
  if (step.value === 1) {
    return (
      <Sheet title={t`Alles wissen van dit toestel?`} onClose={onClose}>
        <p>{t`Alle gezinnen, beloftes, korte lijnen en cijfers gaan weg. Ook je slot.`}</p>
        <StaysElsewhere stays={stays} onGo={() => { onClose(); navigation.go({ at: 'lines' }); }} />
        <Button look="soft" onClick={onClose}>{t`Nee, laat alles staan`}</Button>
        <Button look="alarm-quiet" onClick={() => { step.value = 2; }}>{t`Ga verder`}</Button>
      </Sheet>
    );
  }
  if (step.value === 2) {
    return (
      <Sheet title={t`Heb je een reservekopie?`} onClose={onClose}>
        <p>{stays.otherDevices ? t`Je andere toestellen hebben wat er al heen ging. De rest komt zonder reservekopie niet terug.` : t`Zonder reservekopie komt niets terug. Niemand anders heeft een kopie.`}</p>
        <Button look="soft" icon="upload" onClick={() => { onClose(); navigation.go({ at: 'backup' }); }}>{t`Maak eerst een reservekopie`}</Button>
        <Button look="alarm-quiet" onClick={() => { step.value = 3; }}>{t`Ga verder zonder`}</Button>
      </Sheet>
    );
  }
  return <LastStep onClose={onClose} />;
}

/** What she took back or erased a moment ago leaves first; what cannot leave now is said, with whom to call. */
function LastStep({ onClose }: { readonly onClose: () => void }) {
  const services = useServices();
  const { busy: wiping, wipe, alert } = useWipe('leave');
  const sending = useSignal(false);
  const waits = useSignal<StillWaiting | undefined>(undefined);
  // Sending takes seconds, and the way back is open meanwhile.
  const saidNo = useRef(false);
  useEffect(() => () => { saidNo.current = true; }, []);
  const go = (): void => {
    if (sending.value) return;
    if (waits.value) return wipe();
    sending.value = true;
    void stillWaiting(services).then((found) => {
      sending.value = false;
      if (saidNo.current) return;
      if (found.names.length === 0 && !found.ownDevices) wipe();
      else waits.value = found;
    });
  };
  return (
    <Sheet title={t`Weet je het zeker?`} busy={wiping.value} onClose={onClose}>
      <Note look="alarm" icon="warning">{t`Dit is de laatste stap. Daarna is alles van dit toestel weg.`}</Note>
      <div role="alert">{waits.value && <NotSent waits={waits.value} />}</div>
      {alert}
      <Button look="soft" busy={wiping.value} onClick={onClose}>{t`Nee, laat alles staan`}</Button>
      <Button look="alarm" icon="trash" busy={sending.value || wiping.value} onClick={go}>{waits.value ? t`Wis toch alles` : t`Wis alles nu`}</Button>
    </Sheet>
  );
}

function NotSent({ waits: { names, ownDevices } }: { readonly waits: StillWaiting }) {
  const all = formatRow(names.map(isolate));
  return (
    <Note look="glow" icon="clock">
      {names.length > 0 && <p>{t`Wat je het laatst deed of wiste, is nog niet bij: ${all}. Na het wissen komt het daar nooit meer aan. Probeer het later met internet, of bel en vraag om te wissen wat weg moet.`}</p>}
      {ownDevices && <p>{t`Wat je het laatst deed of wiste, is nog niet op je andere toestellen. Doe het daar ook.`}</p>}
    </Note>
  );
}
