import { openParcel, type ParcelError } from '../../../crypto/sealed-parcel.ts';
import { fromUtf8 } from '../../../crypto/text-bytes.ts';
import type { Day } from '../../../domain/day.ts';
import { type HandedFamily, type HandedFile, readHandedFile } from '../../../domain/handed-family.ts';
import { nextIdOf, type RecordId } from '../../../domain/ids.ts';
import { err, type Result } from '../../../domain/result.ts';
import type { Services } from '../../../services.ts';
import type { Change } from '../../../vault/changes.ts';
import type { Vault, WriteResult } from '../../../vault/vault.ts';

export type TakeOverError = ParcelError | 'too-big' | 'unreadable';
const MOST_BYTES = 8 * 1024 * 1024;
/** Ids come round again after as many. */
const MOST_TIMES = 60;

export async function openFamilies(file: File, code: string, today: Day): Promise<Result<HandedFile, TakeOverError>> {
  if (file.size > MOST_BYTES) return err('too-big');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return err('unreadable');
  }
  const opened = await openParcel(bytes, code);
  if (!opened.ok) return opened;
  const read = readHandedFile(fromUtf8(opened.value) ?? '', today);
  return read.ok || read.error === 'newer-version' ? (read as Result<HandedFile, 'newer-version'>) : err('not-a-parcel');
}

const written = <T extends { readonly id: RecordId }>({ id, ...set }: T): { readonly id: RecordId; readonly set: Omit<T, 'id'> } => ({ id, set });

const changesOf = ({ contact, roads, steps, commitments, consents }: HandedFamily): readonly Change[] => [
  { kind: 'contact', ...written(contact) },
  ...roads.map((one) => ({ kind: 'road' as const, ...written(one) })),
  ...steps.map((one) => ({ kind: 'step' as const, ...written(one) })),
  ...commitments.map((one) => ({ kind: 'commitment' as const, ...written(one) })),
  ...consents.map((one) => ({ kind: 'consent' as const, ...written(one) })),
];

/**
 * Under which ids it comes in; not at all when it is here, or when it was erased here since. A family that was given away and
 * comes back with a new yes of its parent comes under new ids, the same for every file: what was erased stays erased.
 */
function asNew(records: Pick<Vault['records'], 'get' | 'state'>, family: HandedFamily): HandedFamily | undefined {
  const { contact, roads, steps, commitments, consents } = family;
  const wasHere = records.state(contact.id) !== undefined;
  if (wasHere && consents.some(({ id }) => records.state(id) !== undefined)) return undefined;
  let [id, times] = [contact.id, 0];
  for (; records.state(id) !== undefined; times += 1) {
    if (records.get('contact', id) || times > MOST_TIMES) return undefined;
    id = nextIdOf(id);
  }
  const as = (old: RecordId): RecordId => Array.from({ length: times }).reduce<RecordId>(nextIdOf, old);
  return {
    contact: { ...contact, id },
    roads: roads.map((road) => ({ ...road, id: as(road.id), contactId: id })),
    steps: steps.map((step) => ({ ...step, id: as(step.id), roadId: as(step.roadId) })),
    commitments: commitments.map((promise) => ({ ...promise, id: as(promise.id), roadId: promise.roadId && as(promise.roadId) })),
    consents: consents.map((consent) => ({ ...consent, roadId: as(consent.roadId) })),
  };
}

/** What is on this phone already stays as it is: the same file twice gives nothing twice. */
function newIn(records: Pick<Vault['records'], 'get' | 'state'>, { families }: HandedFile, today: Day): readonly Change[] {
  return families.flatMap((family) => asNew(records, family) ?? []).flatMap((family) =>
    changesOf({ ...family, roads: family.roads.map((road) => ({ ...road, touchedOn: today })) })).filter(({ id }) => records.state(id) === undefined);
}

export const bringsNew = ({ vault, clock }: Pick<Services, 'vault' | 'clock'>, file: HandedFile): boolean => newIn(vault.records, file, clock.today()).length > 0;

export const takeFamilies = ({ vault, clock }: Pick<Services, 'vault' | 'clock'>, file: HandedFile): Promise<WriteResult> => vault.write(newIn(vault.records, file, clock.today()));
