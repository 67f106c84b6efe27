import type { Entity } from '../../domain/entities.ts';
import { rememberLast } from '../../domain/remember-last.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Services } from '../../services.ts';

export const stepsOf = ({ records }: Services, roadId: RecordId): readonly Entity<'step'>[] =>
  records.list('step').filter((step) => step.roadId === roadId).sort((a, b) => (a.on < b.on ? -1 : 1));

/** What is still promised on a road, first one first. */
export const openPromisesOf = ({ records }: Services, roadId: RecordId): readonly Entity<'commitment'>[] =>
  records.list('commitment').filter((promise) => promise.roadId === roadId && promise.doneOn === undefined).sort((a, b) => (a.by < b.by ? -1 : 1));

export const roadOfContact = ({ records }: Services, contactId: RecordId): Entity<'road'> | undefined =>
  records.list('road').find((road) => road.contactId === contactId);

export interface RoadRow { readonly road: Entity<'road'>; readonly contact: Entity<'contact'>; readonly promise?: Entity<'commitment'> | undefined }

/** Every road with its family and its next promise; the same rows until one of them changes. */
export const roadRows = ({ records }: Services): readonly RoadRow[] => rowsOf(records.list('road'), records.list('contact'), records.list('commitment'));

const rowsOf = rememberLast((roads: readonly Entity<'road'>[], contacts: readonly Entity<'contact'>[], promises: readonly Entity<'commitment'>[]): readonly RoadRow[] => {
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const next = new Map<string, Entity<'commitment'>>();
  for (const promise of promises) {
    if (promise.doneOn !== undefined || !promise.roadId) continue;
    const known = next.get(promise.roadId);
    if (!known || promise.by < known.by) next.set(promise.roadId, promise);
  }
  const rows = roads.flatMap((road): RoadRow[] => {
    const contact = contactOf.get(road.contactId);
    return contact ? [{ road, contact, promise: next.get(road.id) }] : [];
  });
  const dueOf = (row: RoadRow): string => row.promise?.by ?? '9999';
  return rows.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
});
