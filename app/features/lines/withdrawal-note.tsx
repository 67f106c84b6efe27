import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { lineName } from '../../hooks/line-people.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatDay } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { readNotice } from './read-notice.ts';

/** Says that something is gone, and nothing of what it was or whose. Stays until she tapped it away. */
export function WithdrawalNote({ notice, line }: { readonly notice: Entity<'withdrawal'>; readonly line: Entity<'line'> }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const day = formatDay(notice.on);
  const name = isolate(lineName(services.records, line));
  return (
    <Note look="glow" icon="trash">
      {notice.why === 'taken-back'
        ? <p>{t`${day}: een ouder nam haar ja terug. Wat gestuurd was, is gewist.`}</p>
        : <p>{t`${day}: ${name} wiste een gezin. De overdracht die je had, is hier weg. Zou jij de ouder bellen? Vraag ${name} wie haar nu helpt.`}</p>}
      <Button look="plain" icon="check" busy={busy.value} onClick={() => save(() => readNotice(services, notice), () => undefined)}>{t`Ik heb het gelezen`}</Button>
      <SaveError error={error.value} />
    </Note>
  );
}
