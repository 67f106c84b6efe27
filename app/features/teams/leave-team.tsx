import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { useHubAct } from '../../hooks/use-hub-act.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { SureSheet } from './sure-sheet.tsx';

/** She alone goes; it ends for everybody; or what is left here of one that is over is put away. */
export type WayOut = 'leave' | 'end' | 'tidy';

interface WayOutWords { readonly button: string; readonly title: string; readonly says: readonly string[]; readonly yes: string }

function wordsOf(way: WayOut, name: string): WayOutWords {
  switch (way) {
    case 'leave': return { button: t`Ga uit dit team`, title: t`Uit ${name} gaan?`, says: [t`Jouw kaart wordt leeg. De anderen zien dat je er niet meer bij hoort.`, t`Van dit team blijft hier niets staan.`], yes: t`Ja, ik ga eruit` };
    case 'end': return { button: t`Stop dit team`, title: t`${name} stoppen?`, says: [t`Alle kaarten gaan weg: hier en in het tussenstation.`, t`De anderen zien dat het team gestopt is.`], yes: t`Ja, stop het team` };
    case 'tidy': return { button: t`Ruim op`, title: t`${name} opruimen?`, says: [t`De kaarten van dit team gaan van deze telefoon. Bij de anderen verandert niets.`], yes: t`Ja, ruim op` };
  }
}

export function LeaveTeam({ team, way }: { readonly team: Entity<'team'>; readonly way: WayOut }): JSX.Element {
  const { teams, clock, navigation } = useServices();
  const asking = useSignal(false);
  const { busy, error, run } = useHubAct();
  const { button, title, says, yes } = wordsOf(way, isolate(team.name));
  const go = () => (way === 'leave' ? teams.leave(team.id, clock.today()) : teams[way](team.id));
  return (
    <>
      <Button look={way === 'tidy' ? 'alarm-quiet' : 'plain'} icon={way === 'tidy' ? 'trash' : 'close'} onClick={() => { asking.value = true; }}>{button}</Button>
      {asking.value && (
        <SureSheet title={title} yes={yes} icon={way === 'leave' ? 'exit' : 'trash'} busy={busy.value} error={error.value} onYes={() => run(go, navigation.back)} onClose={() => { asking.value = false; }}>
          {says.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </SureSheet>
      )}
    </>
  );
}
