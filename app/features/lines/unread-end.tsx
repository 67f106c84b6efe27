import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatDate } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { askedToErase } from './read-notice.ts';
import { neverRead, type UnreadEnd, unreadEnds } from './unread-reading.ts';

/** Stands on the line of another face: the line that is over is not that one. */
const WhoHadIt = ({ name, isEarlier }: UnreadEnd): JSX.Element | null => (isEarlier ? <p><strong><bdi dir="auto">{name}</bdi></strong></p> : null);

/** The other one has not opened her app since the line was over: what was sent is still there, and only a call helps. */
function NotRead({ end }: { readonly end: UnreadEnd }): JSX.Element {
  const name = isolate(end.name);
  const day = formatDate(end.on);
  return (
    <Note look="glow" icon="clock">
      <WhoHadIt {...end} />
      <p>{t`De lijn stopte op ${day}. ${name} heeft dat nog niet gelezen.`}</p>
      <p>{t`Wat je stuurde, staat daar nog. Bel ${name} en vraag om de app te openen.`}</p>
    </Note>
  );
}

/** She never opened her app, and the hub has nothing of it any more that could tell her. */
function NeverRead({ line, end }: { readonly line: Entity<'line'>; readonly end: UnreadEnd }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  const name = isolate(end.name);
  const day = formatDate(end.on);
  return (
    <Note look="glow" icon="phone">
      <WhoHadIt {...end} />
      <p>{t`De lijn stopte op ${day}. ${name} heeft dat nooit gelezen.`}</p>
      <p>{t`Wat je stuurde, staat daar misschien nog. Bel ${name} en vraag om het te wissen.`}</p>
      <Button look="plain" icon="check" busy={busy.value} onClick={() => save(() => askedToErase(services, line, end), () => undefined)}>{t`Ik heb dat gevraagd`}</Button>
      <SaveError error={error.value} />
    </Note>
  );
}

/** For the volunteer: whom she has to call, because nobody there read that the line is over or went on with somebody else. */
export function UnreadEnds({ line }: { readonly line: Entity<'line'> }): JSX.Element {
  const { records } = useServices();
  return (
    <>
      {unreadEnds(records, line).map((end) => <NotRead key={`${end.on} ${end.name}`} end={end} />)}
      {neverRead(line).map((end) => <NeverRead key={`never ${end.on} ${end.name}`} line={line} end={end} />)}
    </>
  );
}
