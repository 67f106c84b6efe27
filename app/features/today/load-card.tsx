import { plural, t } from '@lingui/core/macro';
import type { Load } from '../../domain/load.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';

/** What she carries, seen by her alone; over her own limit a kind word and a way to say no. */
export function LoadCard({ load }: { readonly load: Load }) {
  const { navigation } = useServices();
  const { openRoads, minutesThisWeek, over } = load;
  const hours = Math.round(minutesThisWeek / 60);
  const tooMuch = over.roads || over.hours || over.evenings;
  if (openRoads === 0 && minutesThisWeek === 0) return null;
  return (
    <section class={tooMuch ? 'card card-glow' : 'card'} aria-label={t`Wat ik draag`}>
      <div class="row"><Icon name="heart" /><p>{plural(openRoads, { one: '# gezin op weg', other: '# gezinnen op weg' })}{hours > 0 && <> · {plural(hours, { one: '# uur deze week', other: '# uur deze week' })}</>}</p></div>
      {tooMuch && <p>{t`Dit is meer dan je zelf wilde. Je doet genoeg. Nee zeggen mag.`}</p>}
      {tooMuch && <Button look="quiet" icon="chat" onClick={() => navigation.go({ at: 'say-no' })}>{t`Woorden om nee te zeggen`}</Button>}
      {openRoads > 0 && <Button look="plain" icon="undo" onClick={() => navigation.go({ at: 'say-no', handBack: true })}>{t`Woorden om terug te geven`}</Button>}
    </section>
  );
}
