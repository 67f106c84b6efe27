import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ADVICE_REFUSALS } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { lineName, sideOf } from '../../hooks/line-people.ts';
import { MinutesChoice } from '../../hooks/minutes-choice.tsx';
import { SaveError } from '../../hooks/save-error.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { isolate } from '../../i18n/isolate.ts';
import { REFUSAL_LABELS } from '../../i18n/labels/line-labels.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { adviceDraft } from './draft-keys.ts';
import { answerAdvice, askAdvice, refuseAdvice } from './save-advice.ts';
import { WhoKnowsScreen } from './who-knows-screen.tsx';
import './lines.css';

/** Asking something, or with `id` answering it. Short, and without a family in it. */
export function AdviceScreen({ lineId, id }: { readonly lineId?: RecordId; readonly id?: RecordId }): JSX.Element {
  return lineId ? <AdviceOver lineId={lineId} {...(id && { id })} /> : <WhoKnowsScreen />;
}

function AdviceOver({ lineId, id }: { readonly lineId: RecordId; readonly id?: RecordId }): JSX.Element {
  const { records, navigation } = useServices();
  const line = records.get('line', lineId);
  const advice = records.get('advice', id);
  const name = isolate(line ? lineName(records, line) : '');
  return (
    <Screen title={id ? t`Vraag van ${name}` : t`Vraag aan ${name}`} onBack={navigation.back} backLabel={t`Terug`}>
      {line?.space && !id && <AskForm line={line} space={line.space} />}
      {line && advice && <AnswerForm line={line} advice={advice} />}
      {(!line?.space || (id && !advice)) && <p>{t`Deze vraag is er niet meer.`}</p>}
    </Screen>
  );
}

interface WordsFormProps {
  readonly draft: string;
  readonly label: string;
  readonly button: string;
  readonly missing: string;
  /** Her time is asked, too. */
  readonly timed?: boolean;
  readonly onSave: (words: string, draft: string, minutes: number | undefined) => ReturnType<typeof askAdvice>;
}

interface Words { readonly words: string; readonly minutes?: number }

function WordsForm({ draft: key, label, button, missing, timed = false, onSave }: WordsFormProps): JSX.Element {
  const { navigation } = useServices();
  const draft = useDraftForm<Words>(key, { words: '' });
  const { form, change, draftKey, discard } = draft;
  const { save, busy, error } = useSave();
  const asked = useSignal(false);
  const input = useRef<HTMLElement | null>(null);
  const { words, minutes } = form.value;
  const isEmpty = words.trim() === '';
  const submit = (event: Event): void => {
    event.preventDefault();
    asked.value = true;
    if (isEmpty) input.current?.focus();
    else save(() => onSave(words, draftKey, minutes), () => { discard(); navigation.back(); });
  };
  return (
    <form class="stack-large" autocomplete="off" onSubmit={submit}>
      <RestoredNote draft={draft} />
      <TextField label={label} hint={t`Zonder namen. Niemand hoeft te weten om wie het gaat.`} lines={4} maxLength={TEXT_LIMITS.question} value={words} error={asked.value && isEmpty ? missing : undefined} warning={useTextWarning(words)} inputRef={(element) => { input.current = element; }} onInput={(text) => change({ words: text })} />
      {timed && <MinutesChoice value={minutes} onChange={(next) => change({ minutes: next })} />}
      <SaveError error={error.value} />
      <Button type="submit" icon="share" busy={busy.value}>{button}</Button>
    </form>
  );
}

function AskForm({ line, space }: { readonly line: Entity<'line'>; readonly space: string }): JSX.Element {
  const services = useServices();
  const id = useRef(services.newId()).current;
  const name = isolate(lineName(services.records, line));
  return <WordsForm draft={adviceDraft(line.id)} label={t`Wat wil je weten?`} button={t`Stuur aan ${name}`} missing={t`Schrijf eerst je vraag op.`} onSave={(question, draft) => askAdvice(services, { id, space, question, draft })} />;
}

function AnswerForm({ line, advice }: { readonly line: Entity<'line'>; readonly advice: Entity<'advice'> }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const name = isolate(lineName(services.records, line));
  return (
    <>
      <p class="told"><bdi dir="auto">{advice.question}</bdi></p>
      <WordsForm draft={adviceDraft(advice.id)} label={t`Jouw antwoord`} button={t`Stuur aan ${name}`} missing={t`Schrijf eerst je antwoord op.`} timed={sideOf(services.records) === 'informal'} onSave={(answer, draft, minutes) => answerAdvice(services, advice, { answer, draft, ...(minutes !== undefined && { minutes }) })} />
      <section class="stack">
        <h2>{t`Of zeg nee, met één tik`}</h2>
        {ADVICE_REFUSALS.map((code) => <Button key={code} look="quiet" busy={busy.value} onClick={() => save(() => refuseAdvice(services, advice, code), services.navigation.back)}>{i18n._(REFUSAL_LABELS[code])}</Button>)}
        <SaveError error={error.value} />
      </section>
    </>
  );
}
