import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { addDays, type Day } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { DayChoice } from '../../hooks/day-choice.tsx';
import { doorOptions } from '../../hooks/door-options.tsx';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { HandoverAnswer } from './answer-handover.ts';
import { dateDraft } from './draft-keys.ts';

interface SheetProps {
  readonly handover: Entity<'handover'>;
  /** `onSaid` once it is said. */
  readonly onAnswer: (answer: HandoverAnswer, onSaid?: () => void) => void;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly error: ComponentChildren;
}

interface Moment { readonly on?: Day; readonly time: string }

/** A day and a time that suit her; the volunteer sees it and tells the parent. */
export function DateSheet({ handover, onAnswer, onClose, busy, error }: SheetProps): JSX.Element {
  const today = useServices().clock.today();
  const draft = useDraftForm<Moment>(dateDraft(handover.id), { time: '' });
  // A day that she did not choose is proposed anew.
  const { on = addDays(today, 1), time } = draft.form.value;
  const asked = useSignal(false);
  const input = useRef<HTMLElement | null>(null);
  const day = useRef<HTMLElement | null>(null);
  const send = (): void => {
    asked.value = true;
    if (on < today) day.current?.focus();
    else if (time === '') input.current?.focus();
    else onAnswer({ type: 'date', on, time }, draft.discard);
  };
  const close = (): void => {
    draft.discard();
    onClose();
  };
  return (
    <Sheet title={t`Ik stel een dag voor`} onClose={close}>
      <RestoredNote draft={draft} />
      <DayChoice question={t`Welke dag?`} value={on} from={today} inputRef={(element) => { day.current = element; }} onChange={(next) => draft.change({ on: next })} />
      <TextField label={t`Hoe laat?`} kind="time" dir="ltr" value={time} error={asked.value && time === '' ? t`Vul ook de tijd in.` : undefined} inputRef={(element) => { input.current = element; }} onInput={(text) => draft.change({ time: text })} />
      {error}
      <Button icon="calendar" busy={busy} onClick={send}>{t`Stel deze dag voor`}</Button>
      <Button look="quiet" onClick={close}>{t`Nog niet`}</Button>
    </Sheet>
  );
}

/** A door, never a person. */
export function ElsewhereSheet({ onAnswer, onClose, busy, error }: Omit<SheetProps, 'handover'>): JSX.Element {
  return (
    <Sheet title={t`Waar gaat het verder?`} onClose={onClose}>
      <ChooseOne question={t`Waar gaat het verder?`} hideQuestion atOnce value={undefined} options={doorOptions()} onChange={(door) => { if (!busy) onAnswer({ type: 'elsewhere', door }); }} />
      {error}
      <Button look="quiet" onClick={onClose}>{t`Nog niet`}</Button>
    </Sheet>
  );
}

