import { openParcel, type ParcelError } from '../../../crypto/sealed-parcel.ts';
import { fromUtf8 } from '../../../crypto/text-bytes.ts';
import { type HandedFamily, type HandedFile, readHandedFile } from '../../../domain/handed-family.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { err, type Result } from '../../../domain/result.ts';
import type { Services } from '../../../services.ts';
import type { Change } from '../../../vault/changes.ts';
import type { WriteResult } from '../../../vault/vault.ts';

export type TakeOverError = ParcelError | 'too-big' | 'unreadable';
const MOST_BYTES = 8 * 1024 * 1024;

export async function openFamilies(file: File, code: string): Promise<Result<HandedFile, TakeOverError>> {
  if (file.size > MOST_BYTES) return err('too-big');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return err('unreadable');
  }
  const opened = await openParcel(bytes, code);
  if (!opened.ok) return opened;
  const read = readHandedFile(fromUtf8(opened.value) ?? '');
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

/** What is on this phone already stays as it is: the same file twice gives nothing twice. */
export function takeFamilies({ vault, clock }: Pick<Services, 'vault' | 'clock'>, { families }: HandedFile): Promise<WriteResult> {
  const today = clock.today();
  const isNew = ({ id }: Pick<Change, 'id'>): boolean => vault.records.state(id) === undefined;
  return vault.write(families.filter(({ contact }) => isNew(contact)).flatMap((family) =>
    changesOf({ ...family, roads: family.roads.map((road) => ({ ...road, touchedOn: today })) })).filter(isNew));
}
