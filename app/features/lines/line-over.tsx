import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { lineName } from '../../hooks/line-people.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatDate } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { readOver } from './read-notice.ts';

/** What she held went by itself: said once more, for as long as the name stands here. */
export function LineOver({ line }: { readonly line: Entity<'line'> }): JSX.Element | null {
  const { records } = useServices();
  const { passedOn, endedOn } = line;
  const name = isolate(lineName(records, line));
  if (endedOn) return <Note icon="check">{endedWords(name, formatDate(endedOn))}</Note>;
  const day = passedOn && formatDate(passedOn);
  return day ? <Note icon="check">{t`Deze lijn ging op ${day} verder met iemand anders. Alles wat hier stond, is gewist.`}</Note> : null;
}

const endedWords = (name: string, day: string): string => t`${name} stopte de lijn op ${day}. Alles wat hier stond, is gewist.`;

/** In her inbox, where a case that she would have called about stood until now. */
export function LineOverNotice({ line }: { readonly line: Entity<'line'> & { readonly endedOn: NonNullable<Entity<'line'>['endedOn']> } }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const name = isolate(lineName(services.records, line));
  return (
    <Note look="glow" icon="lines">
      <p>{endedWords(name, formatDate(line.endedOn))}</p>
      <p>{t`Zou jij nog een ouder bellen? Vraag ${name} wie haar nu helpt.`}</p>
      <Button look="plain" icon="check" busy={busy.value} onClick={() => save(() => readOver(services, line), () => undefined)}>{t`Ik heb het gelezen`}</Button>
      <SaveError error={error.value} />
    </Note>
  );
}
