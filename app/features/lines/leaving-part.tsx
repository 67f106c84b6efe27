import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { lineName, otherSeat, ownSeat } from '../../hooks/line-people.ts';
import { lineShut } from '../../hooks/lines-reading.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { leavingDraft } from './draft-keys.ts';
import { announceLeaving, staysAfterAll } from './leave-line.ts';

interface LeavingProps { readonly line: Entity<'line'> }

/** For the professional: she stops, and introduces who comes after her. */
export function OwnLeaving({ line }: LeavingProps): JSX.Element | null {
  const services = useServices();
  const { records } = services;
  const asking = useSignal(false);
  const draft = useDraftForm(leavingDraft(line.id), { successor: '' });
  const { save, busy, error } = useSave();
  const own = line.space === undefined ? undefined : ownSeat(records, line.space);
  const name = isolate(lineName(records, line));
  const close = (): void => {
    draft.startOver();
    asking.value = false;
  };
  if (!own || lineShut(services, line)) return null;
  if (own.leavesOn) {
    const next = own.successor && isolate(own.successor);
    return (
      <Note look="glow" icon="people">
        <p>{t`Je stopt op deze lijn. ${name} praat eerst met de ouders.`}</p>
        {next && <p>{t`Na jou komt ${next}.`}</p>}
        <Button look="plain" icon="undo" busy={busy.value} onClick={() => save(() => staysAfterAll(services, own), () => undefined)}>{t`Ik blijf toch`}</Button>
        <SaveError error={error.value} />
      </Note>
    );
  }
  return (
    <>
      <Button look="plain" icon="people" onClick={() => { asking.value = true; }}>{t`Ik stop, iemand anders komt`}</Button>
      {asking.value && (
        <Sheet title={t`Stop jij op deze lijn?`} onClose={close}>
          <p>{t`${name} hoort het en vertelt het eerst de ouders. Dan gaat de lijn verder met wie na jou komt.`}</p>
          <p>{t`Wat er bij jou staat, wordt dan gewist.`}</p>
          <RestoredNote draft={draft} />
          <TextField label={t`Voornaam`} hint={t`Van wie na jou komt. Mag leeg blijven.`} value={draft.form.value.successor} maxLength={TEXT_LIMITS.firstName} onInput={(successor) => draft.change({ successor })} />
          <SaveError error={error.value} />
          <Button icon="share" busy={busy.value} onClick={() => save(() => announceLeaving(services, own, draft.form.value.successor.trim()), close)}>{t`Vertel het ${name}`}</Button>
          <Button look="quiet" onClick={close}>{t`Nee, nog niet`}</Button>
        </Sheet>
      )}
    </>
  );
}

/** For the volunteer: her fixed face said that she stops. */
export function OtherLeaving({ line }: LeavingProps): JSX.Element | null {
  const { records, navigation } = useServices();
  const seat = otherSeat(records, line);
  if (!seat?.leavesOn) return null;
  const name = isolate(lineName(records, line));
  const next = seat.successor && isolate(seat.successor);
  return (
    <Note look="glow" icon="people">
      <p><strong>{t`${name} stopt.`}</strong> {next ? t`Daarna komt ${next}.` : t`Wie daarna komt, is nog niet bekend.`}</p>
      <p>{t`Vertel het eerst de ouders.`}</p>
      <Button look="soft" onClick={() => navigation.go({ at: 'pass-on', id: line.id })}>{t`Begin daarmee`}</Button>
    </Note>
  );
}
