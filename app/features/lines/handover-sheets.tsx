import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { DOORS } from '../../domain/codes.ts';
import { addDays } from '../../domain/day.ts';
import { DayChoice } from '../../hooks/day-choice.tsx';
import { DOOR_LABELS } from '../../i18n/labels/road-labels.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { HandoverAnswer } from './answer-handover.ts';

interface SheetProps {
  readonly onAnswer: (answer: HandoverAnswer) => void;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly error: ComponentChildren;
}

/** A day and a time that suit her; the volunteer sees it and tells the parent. */
export function DateSheet({ onAnswer, onClose, busy, error }: SheetProps): JSX.Element {
  const day = useSignal(addDays(useServices().clock.today(), 1));
  const time = useSignal('');
  const asked = useSignal(false);
  const input = useRef<HTMLElement | null>(null);
  const send = (): void => {
    asked.value = true;
    if (time.value === '') input.current?.focus();
    else onAnswer({ type: 'date', on: day.value, time: time.value });
  };
  return (
    <Sheet title={t`Ik stel een dag voor`} onClose={onClose}>
      <DayChoice question={t`Welke dag?`} value={day.value} onChange={(next) => { day.value = next; }} />
      <TextField label={t`Hoe laat?`} kind="time" dir="ltr" value={time.value} error={asked.value && time.value === '' ? t`Vul ook de tijd in.` : undefined} inputRef={(element) => { input.current = element; }} onInput={(text) => { time.value = text; }} />
      {error}
      <Button icon="calendar" busy={busy} onClick={send}>{t`Stel deze dag voor`}</Button>
      <Button look="quiet" onClick={onClose}>{t`Nog niet`}</Button>
    </Sheet>
  );
}

/** A door, never a person. */
export function ElsewhereSheet({ onAnswer, onClose, busy, error }: SheetProps): JSX.Element {
  return (
    <Sheet title={t`Waar gaat het verder?`} onClose={onClose}>
      <ChooseOne question={t`Waar gaat het verder?`} hideQuestion shape="list" value={undefined} options={DOORS.map((code) => ({ code, label: i18n._(DOOR_LABELS[code]) }))} onChange={(door) => { if (!busy) onAnswer({ type: 'elsewhere', door }); }} />
      {error}
      <Button look="quiet" onClick={onClose}>{t`Nog niet`}</Button>
    </Sheet>
  );
}

