import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { daysBetween } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

const NEW_FOR_DAYS = 30;

/** A new face on an old line: first a cup of coffee, then the families. */
export function NewFaceCard({ line }: { readonly line: Entity<'line'> }): JSX.Element | null {
  const { clock, navigation, records } = useServices();
  const isNew = line.earlier.length > 0 && daysBetween(line.since, clock.today()) < NEW_FOR_DAYS;
  const planned = records.list('commitment').some((promise) => promise.lineId === line.id && promise.kind === 'visit');
  if (!isNew || planned) return null;
  const name = isolate(line.firstName);
  return (
    <section class="card">
      <p>{t`${name} is nieuw voor jullie. Drink samen koffie, dan kennen jullie elkaar.`}</p>
      <Button look="soft" icon="calendar" onClick={() => navigation.go({ at: 'promise', lineId: line.id, kind: 'visit' })}>{t`Spreek iets af`}</Button>
    </section>
  );
}
