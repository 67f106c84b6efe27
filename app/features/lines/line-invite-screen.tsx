import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { lineName, ownSeat } from '../../hooks/line-people.ts';
import { InviteFlow } from '../../hooks/pairing/invite-flow.tsx';
import { LinkPart } from '../../hooks/pairing/link-part.tsx';
import { useInvitation } from '../../hooks/pairing/use-invitation.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { inviteDraft } from './draft-keys.ts';
import { InviteForm, type Introduction } from './invite-form.tsx';
import { lineErrorWords } from './line-words.ts';
import './lines.css';

function Opened({ name }: { readonly name: string }): JSX.Element {
  const { navigation } = useServices();
  return (
    <Screen title={t`Jullie lijn is open`}>
      <div class="pairing-scene"><EmptyLinesScene /></div>
      <p role="status">{t`${name} hoort er nu bij. Alleen jullie twee kunnen lezen wat erover gaat.`}</p>
      <Button icon="check" onClick={navigation.back}>{t`Klaar`}</Button>
    </Screen>
  );
}

function Inviting({ line }: { readonly line: Entity<'line'> }): JSX.Element {
  const { lines, records } = useServices();
  const name = isolate(lineName(records, line));
  const seat = line.space === undefined ? undefined : ownSeat(records, line.space);
  const known = useRef<Introduction | undefined>(seat && !lines.needsCode() ? { firstName: seat.firstName } : undefined);
  // Who said who she is when she made the line is not asked again.
  const atOnce = useRef(known.current !== undefined).current;
  const begun = useRef(atOnce);
  const invite = () => lines.invite(line.id, { firstName: known.current?.firstName ?? '' }, known.current?.code);
  const inviting = useInvitation(invite, atOnce);
  const opened = useSignal<string | undefined>(undefined);
  const open = inviting.invitation.value;
  if (open) begun.current = true;
  const draft = useDraftForm(inviteDraft(line.id), { firstName: ownSeat(records)?.firstName ?? '' });
  useEffect(() => { if (open) draft.discard(); }, [open]);
  const begin = (introduction: Introduction): void => {
    known.current = introduction;
    inviting.again();
  };
  if (opened.value !== undefined) return <Opened key="opened" name={opened.value} />;
  if (!begun.current) return <InviteForm key="form" name={name} draft={draft} busy={inviting.busy.value} error={inviting.error.value} onBegin={begin} />;
  return (
    <InviteFlow
      inviting={inviting}
      said={{
        title: t`Nodig ${name} uit`,
        scan: t`${name} scant dit met de camera.`,
        waits: t`We wachten op ${name}.`,
        type: t`${name} opent Drempel en kiest Korte lijnen, Ik heb een code gekregen.`,
      }}
      compareLead={(guest) => t`${guest} doet mee. Hebben jullie allebei dezelfde zes woorden? Lees ze elkaar voor.`}
      errorWords={(error) => lineErrorWords(error, 'invite')}
      handOver={open && <LinkPart link={open.link} hint={t`Stuur die alleen aan ${name} zelf. Bel daarna, dan vergelijken jullie de woorden.`} />}
      onEntered={(guest) => { opened.value = guest; }}
    />
  );
}

/** The volunteer opens the door for the one at the other end, once, for an hour at most. */
export function LineInviteScreen({ id }: { readonly id: RecordId }): JSX.Element {
  const { records, navigation } = useServices();
  const line = records.get('line', id);
  if (line) return <Inviting line={line} />;
  return (
    <Screen title={t`Korte lijnen`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Dit vaste gezicht staat er niet meer in.`}</p>
      <Button look="quiet" onClick={() => navigation.replace({ at: 'lines' })}>{t`Bekijk je korte lijnen`}</Button>
    </Screen>
  );
}
