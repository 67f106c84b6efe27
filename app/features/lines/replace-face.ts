import type { Entity } from '../../domain/entities.ts';
import type { RecordState } from '../../domain/record.ts';
import type { Services } from '../../services.ts';
import type { LineFields } from './check-line-form.ts';

const MOST_EARLIER = 20;

interface Replacing {
  readonly line: Entity<'line'>;
  readonly fields: LineFields;
  readonly seen: RecordState | undefined;
  readonly draft: string;
}

/**
 * The same line goes on with somebody else, in one write: of the old face only a first name and a last day stay, and every
 * open road asks whether the parent has been told.
 */
export function replaceFace({ vault, records, clock }: Pick<Services, 'vault' | 'records' | 'clock'>, { line, fields, seen, draft }: Replacing) {
  const today = clock.today();
  const earlier = [{ firstName: line.firstName, until: today }, ...line.earlier].slice(0, MOST_EARLIER);
  const roads = records.list('road').filter((road) => road.lineId === line.id && road.closedOn === undefined);
  return vault.write([
    { id: line.id, kind: 'line', set: { ...fields, since: today, earlier }, seen },
    ...roads.map((road) => ({ id: road.id, kind: 'road' as const, set: { parentKnowsFace: false } })),
  ], { draft });
}
