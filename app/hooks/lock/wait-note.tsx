import { plural, t } from '@lingui/core/macro';
import { useRef } from 'preact/hooks';
import { Note } from '../../ui/note.tsx';

const SECONDS_UP_TO = 90;

function sentenceOf(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  const minutes = Math.ceil(seconds / 60);
  return seconds <= SECONDS_UP_TO
    ? plural(seconds, { one: 'Nog # seconde', other: 'Nog # seconden' })
    : plural(minutes, { one: 'Nog # minuut', other: 'Nog # minuten' });
}

/** The seconds count down for the eye; a screen reader hears once that there is a wait and once that it is over. */
export function WaitNote({ waitMs }: { readonly waitMs: number }) {
  const waited = useRef(false);
  if (waitMs > 0) waited.current = true;
  return (
    <>
      {waitMs > 0 && <Note look="glow" icon="clock"><strong>{t`Even wachten.`}</strong> <span role="timer">{sentenceOf(waitMs)}</span></Note>}
      <p role="status" class="only-read">{waitMs > 0 ? t`Te vaak verkeerd. Wacht even.` : waited.current ? t`Je mag het weer proberen.` : ''}</p>
    </>
  );
}
