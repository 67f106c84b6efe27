import type { Entity } from '../../domain/entities.ts';
import { faceChange } from '../../domain/face-change.ts';
import { changedIn } from '../../domain/form-draft.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordState } from '../../domain/record.ts';
import type { Services } from '../../services.ts';
import type { Change } from '../../vault/changes.ts';
import { checkLineForm, type LineFields } from './check-line-form.ts';
import type { LineForm } from './line-form.ts';

/** What the form says that it did not say when it opened: of a field that she left alone nothing is written, also when it holds two versions. */
export function changedFields(before: LineForm, fields: LineFields): Partial<LineFields> {
  const known = checkLineForm(before);
  return known.ok ? changedIn(known.value, fields) : fields;
}

interface Saving {
  readonly id: RecordId;
  readonly fields: LineFields;
  /** The form as it opened. */
  readonly before: LineForm;
  /** The line as the form showed it; nothing for a new one. */
  readonly seen: RecordState | undefined;
  readonly draft: string;
  /** The road that she becomes the face of, in the same go. */
  readonly roadId?: RecordId | undefined;
}

function onRoad({ records, clock }: Pick<Services, 'records' | 'clock'>, road: Entity<'road'>, lineId: RecordId): Change<'road'> {
  return { id: road.id, kind: 'road', set: { ...faceChange(road, lineId), touchedOn: clock.today() }, seen: records.state(road.id) };
}

export function saveLine(services: Pick<Services, 'vault' | 'clock' | 'records'>, { id, fields, before, seen, draft, roadId }: Saving) {
  const { vault, clock, records } = services;
  const road = records.get('road', roadId);
  const set = seen ? changedFields(before, fields) : { ...fields, since: clock.today(), earlier: [] };
  return vault.write([{ id, kind: 'line', set, seen }, ...(road ? [onRoad(services, road, id)] : [])], { draft });
}
