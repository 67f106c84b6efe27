import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { withUndo } from '../../hooks/undo.ts';
import { useSave } from '../../hooks/use-save.ts';
import { formatDay } from '../../i18n/format.ts';
import { ASK_LABELS } from '../../i18n/labels/promise-labels.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { answerAsk, dropAsk } from './answer-ask.ts';

const MOST_ANSWERED = 10;

/** What was asked and when; what is still open comes first, the longest waiting on top. */
export function AskList({ lineId }: { readonly lineId: RecordId }): JSX.Element | null {
  const { records } = useServices();
  const asks = records.list('ask').filter((ask) => ask.lineId === lineId).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const open = asks.filter((ask) => !ask.answeredOn);
  const answered = asks.filter((ask) => ask.answeredOn).reverse().slice(0, MOST_ANSWERED);
  if (asks.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t`Wat je vroeg`}</h2>
      {open.length > 0 && <ul class="stack">{open.map((ask) => <OpenAsk key={ask.id} ask={ask} />)}</ul>}
      {answered.length > 0 && (
        <details class="earlier">
          <summary>{t`Hier kreeg je antwoord op`}</summary>
          <ul class="stack">{answered.map((ask) => <AnsweredAsk key={ask.id} ask={ask} />)}</ul>
        </details>
      )}
    </section>
  );
}

function OpenAsk({ ask }: { readonly ask: Entity<'ask'> }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const late = ask.dueOn < services.clock.today();
  const asked = formatDay(ask.askedOn);
  const due = formatDay(ask.dueOn);
  const answered = () => withUndo(services, { id: ask.id, kind: 'ask', words: msg`Het antwoord is er.` }, () => answerAsk(services, ask.id, true));
  return (
    <li class="card ask">
      <div class="ask-words">
        <strong>{i18n._(ASK_LABELS[ask.kind])}</strong>
        <span class="soft">{t`Gevraagd op ${asked}`}</span>
        <span class={late ? 'waiting waiting-late' : 'waiting'}>
          <Icon name="clock" size={18} />
          <span>{late ? t`Antwoord is te laat. Afgesproken was ${due}.` : t`Antwoord uiterlijk ${due}`}</span>
        </span>
      </div>
      <Button look="soft" icon="check" busy={busy.value} onClick={() => save(answered, () => undefined)}>{t`Antwoord gekregen`}</Button>
      <Button look="plain" busy={busy.value} onClick={() => save(() => dropAsk(services, ask), () => undefined)}>{t`Ik wacht niet meer`}</Button>
      <SaveError error={error.value} />
    </li>
  );
}

function AnsweredAsk({ ask }: { readonly ask: Entity<'ask'> }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const answered = formatDay(ask.answeredOn ?? ask.dueOn);
  return (
    <li class="answered">
      <span class="ask-words">
        <span>{i18n._(ASK_LABELS[ask.kind])}</span>
        <span class="soft">{t`Antwoord op ${answered}`}</span>
      </span>
      <Button look="plain" busy={busy.value} onClick={() => save(() => answerAsk(services, ask.id, false), () => undefined)}>{t`Toch niet`}</Button>
      <SaveError error={error.value} />
    </li>
  );
}
