import { plural, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { waitingForFace } from '../../domain/succession.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { sendCarried } from './send-carried.ts';

/** What was with the face before and may go to this one: kept until the two of them have a line. */
export function CarriedCard({ line }: { readonly line: Entity<'line'> }): JSX.Element | null {
  const services = useServices();
  const { records, clock, lines } = services;
  const { save, busy, error } = useSave();
  const count = waitingForFace(line, records.list('consent'), clock.today()).length;
  const name = isolate(line.firstName);
  if (count === 0) return null;
  const isOpen = lines.status.value.get(line.space ?? '')?.state === 'open';
  return (
    <section class="card">
      <p class="row"><Icon name="handshake" /><strong>{plural(count, { one: `# ouder zei ja voor ${name}.`, other: `# ouders zeiden ja voor ${name}.` })}</strong></p>
      {isOpen
        ? <Button icon="share" busy={busy.value} onClick={() => save(() => sendCarried(services, line), () => undefined)}>{t`Geef door wat mag`}</Button>
        : <p class="hint">{t`Maak eerst samen de lijn. Daarna geef je het door.`}</p>}
      <SaveError error={error.value} />
    </section>
  );
}
