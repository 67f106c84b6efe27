import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { LocalTime } from '../../domain/day.ts';
import { formatTime } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

interface RestCardProps { readonly until: LocalTime; readonly waiting: number }

/** In her own quiet hours nothing asks anything of her; that something waits is said once, and she may look all the same. */
export function RestCard({ until, waiting }: RestCardProps) {
  const { navigation } = useServices();
  const end = isolate(formatTime(until));
  return (
    <Note icon="clock">
      <p>{t`Je hebt nu rust tot ${end}.`} {plural(waiting, { one: 'Er wacht # ding.', other: 'Er wachten # dingen.' })}</p>
      <Button look="plain" icon="eye" onClick={() => navigation.go({ at: 'today', looked: until })}>{t`Kijk toch`}</Button>
    </Note>
  );
}

const MINUTE_MS = 60_000;

/** Draws Today again as minutes pass, so that her rest begins and ends while she looks. */
export function useMinutes(): void {
  const minute = useSignal(0);
  useEffect(() => {
    const timer = setInterval(() => { minute.value += 1; }, MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  void minute.value;
}
