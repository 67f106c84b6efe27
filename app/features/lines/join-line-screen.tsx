import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ownSeat } from '../../hooks/line-people.ts';
import { useJoining } from '../../hooks/pairing/use-joining.ts';
import { WaitingStep } from '../../hooks/pairing/waiting-step.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyLinesScene } from '../../ui/pictures/scenes/empty-lines-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import { JoinLineForm, type Names } from './join-line-form.tsx';
import './lines.css';

function Joined({ onDone }: { readonly onDone: () => void }): JSX.Element {
  return (
    <Screen title={t`Jullie lijn is open`}>
      <div class="pairing-scene"><EmptyLinesScene /></div>
      <p role="status">{t`Alleen jullie twee kunnen lezen wat erover gaat.`}</p>
      <Button icon="check" onClick={onDone}>{t`Bekijk de lijn`}</Button>
    </Screen>
  );
}

/** At the other end of the line: knocks with the code that she was given, and waits to be let in. */
export function JoinLineScreen({ code }: { readonly code?: string }): JSX.Element {
  const { navigation, lines, records } = useServices();
  const { busy, error, joining, joined, knock, stop } = useJoining();
  const known = ownSeat(records);
  const typed = useSignal(code ?? '');
  const draft = useDraftForm<Names>('line-join', { firstName: known?.firstName ?? '', team: known?.team ?? '' });
  const before = useRef(new Set(records.list('line').map(({ id }) => id)));
  const show = (): void => {
    const made = records.list('line').find(({ id }) => !before.current.has(id));
    navigation.replace(made ? { at: 'line', id: made.id } : { at: 'lines' });
  };
  useEffect(() => { if (joined.value) draft.discard(); }, [joined.value]);
  if (joined.value) return <Joined key="joined" onDone={show} />;
  if (joining.value) {
    return (
      <WaitingStep key="waiting" words={joining.value.words} onStop={stop} said={{
        lead: t`Ziet de ander dezelfde zes woorden? Lees ze elkaar voor.`,
        waits: t`Wacht tot de ander ‘Ja, dezelfde’ tikt.`,
        differ: t`Zijn de woorden anders? Stop dan allebei.`,
      }} />
    );
  }
  const join = (): void => {
    const { form } = draft;
    const [given, firstName, team] = [typed.value, form.value.firstName, form.value.team].map((text) => text.trim());
    if (given && firstName) knock(() => lines.join(given, { firstName, ...(team && { team }) }));
  };
  return (
    <Screen key="form" title={t`Een lijn met jullie twee`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Iemand wil met jou een korte lijn. Alleen jullie twee kunnen lezen wat erover gaat.`}</p>
      <JoinLineForm scanned={code} code={typed} draft={draft} busy={busy.value} error={error.value} onJoin={join} />
    </Screen>
  );
}
