import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { JoinForm } from '../../hooks/pairing/join-form.tsx';
import { useJoining } from '../../hooks/pairing/use-joining.ts';
import { WaitingStep } from '../../hooks/pairing/waiting-step.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { cardWordsOf, type Introduction, type IntroductionField, knownIntroduction, missingIn } from './introduction.ts';
import { NameFields, RoleChoice } from './introduction-part.tsx';
import { teamErrorWords } from './team-words.ts';

function Joined({ onDone }: { readonly onDone: () => void }): JSX.Element {
  return (
    <Screen title={t`Je hoort bij het team`}>
      <div class="pairing-scene"><EmptyLinesScene /></div>
      <p role="status">{t`Vul straks je kaart aan. Dan weten de anderen waarvoor ze jou kunnen bellen.`}</p>
      <Button icon="check" onClick={onDone}>{t`Bekijk het team`}</Button>
    </Screen>
  );
}

/** A partner knocks with the code that she was given, and waits to be let in. */
export function JoinTeamScreen({ code }: { readonly code?: string }): JSX.Element {
  const services = useServices();
  const { navigation, teams, records } = services;
  const { busy, error, joining, joined, knock, stop } = useJoining();
  const typed = useSignal(code ?? '');
  const draft = useDraftForm<Introduction>('team-join', knownIntroduction(services));
  const introduction = draft.form.value;
  const inputs = useRef<Partial<Record<IntroductionField, HTMLElement | null>>>({});
  const before = useRef(new Set(records.list('team').map(({ id }) => id)));
  useEffect(() => { if (joined.value) draft.discard(); }, [joined.value]);
  if (joined.value) {
    const made = records.list('team').find(({ id }) => !before.current.has(id));
    return <Joined key="joined" onDone={() => navigation.replace(made ? { at: 'team', id: made.id } : { at: 'lines' })} />;
  }
  if (joining.value) {
    return (
      <WaitingStep key="waiting" words={joining.value.words} onStop={stop} said={{
        lead: t`Ziet de coördinator dezelfde zes woorden? Lees ze elkaar voor.`,
        waits: t`Wacht tot de coördinator ‘Ja, dezelfde’ tikt.`,
        differ: t`Zijn de woorden anders? Stop dan allebei.`,
      }} />
    );
  }
  const missing = missingIn(introduction, false);
  const join = (): void => {
    const card = cardWordsOf(introduction, false);
    if (missing[0] || !card) inputs.current[missing[0] ?? 'firstName']?.focus();
    else knock(() => teams.join(typed.value.trim(), card));
  };
  const part = { value: introduction, onChange: draft.change, onInput: (field: IntroductionField) => (element: HTMLElement | null) => { inputs.current[field] = element; } };
  return (
    <Screen key="form" title={t`Bij een team komen`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Partners zien elkaars kaart: wie je bent en waarvoor ze jou kunnen bellen. Over gezinnen staat er niets.`}</p>
      <RestoredNote draft={draft} />
      <JoinForm scanned={code} code={typed.value} onCode={(next) => { typed.value = next; }} hint={t`Van de coördinator van het team.`} busy={busy.value} error={error.value} errorWords={(found) => teamErrorWords(found, 'join')} onJoin={join}>
        {(tried) => <><NameFields {...part} missing={tried ? missing : []} /><RoleChoice {...part} missing={tried ? missing : []} /></>}
      </JoinForm>
    </Screen>
  );
}
