import { MAX_BACKUP_BYTES, readBackupHeader } from '../../crypto/backup-header.ts';
import type { BackupCredential, BackupError } from '../../crypto/backup-file.ts';
import { parseRecoveryCode } from '../../crypto/recovery-code.ts';
import type { RecordState } from '../../domain/record.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import type { LockedServices } from '../../services.ts';
import { importRecords } from '../../vault/export-records.ts';
import { type KeptNumbers, missingHere, takeNumbers } from '../../vault/kept-numbers.ts';
import type { ReadBackup, RingError } from '../../vault/key-ring.ts';

export type RestoreError = BackupError | { readonly type: 'unreadable' } | RingError | Extract<Awaited<ReturnType<LockedServices['restoreLog']>>, { readonly ok: false }>['error'];

/** A file that is ours and whole, as far as can be known without its code. */
export interface ChosenBackup {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly withWords: boolean;
  readonly withCode: boolean;
}

/** Everything of the file in memory, and nothing of it stored yet. */
export interface OpenedRecords extends Pick<ReadBackup, 'keys' | 'locks'> { readonly records: readonly RecordState[]; readonly numbers: KeptNumbers }

export const readCode = parseRecoveryCode;

/** Looks at the size before reading: a file that is too large would take the phone's memory. */
export async function chooseBackup(file: File): Promise<Result<ChosenBackup, RestoreError>> {
  if (file.size > MAX_BACKUP_BYTES) return err({ type: 'too-big' });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return err({ type: 'unreadable' });
  }
  const header = await readBackupHeader(bytes);
  if (!header.ok) return header;
  const has = (type: string): boolean => header.value.wraps.some((wrap) => wrap.type === type);
  return ok({ name: file.name, size: file.size, bytes, withWords: has('passphrase'), withCode: has('recovery') });
}

export async function openChosen({ keyRing }: LockedServices, chosen: ChosenBackup, credential: BackupCredential): Promise<Result<OpenedRecords, RestoreError>> {
  try {
    const read = await keyRing.readBackup(chosen.bytes, credential);
    if (!read.ok) return read;
    const records = importRecords(read.value.payload);
    return records.ok ? ok({ keys: read.value.keys, locks: read.value.locks, ...takeNumbers(records.value) }) : records;
  } catch {
    // Too much for the memory of this phone: what opens a copy of this size does not fit beside it.
    return err({ type: 'not-enough-memory' });
  }
}

/** How many records this phone holds that a restore would replace; zero when its vault is gone. What does not open may still be there. */
export async function heldHere({ keyRing, sentinel }: LockedServices): Promise<number> {
  const mayHold = await keyRing.read().then((locks) => locks !== undefined, () => true);
  return mayHold ? (sentinel.read()?.records ?? 0) : 0;
}

/**
 * Records first, locks after: stopped in between, the old lock still stands before the door and the file can be put back
 * once more.
 */
export async function putBack(locked: LockedServices, { keys, locks, records, numbers }: OpenedRecords): Promise<Result<void, RestoreError>> {
  const stored = await locked.restoreLog(keys, records);
  if (!stored.ok) return stored;
  const adopted = await locked.keyRing.adopt(locks);
  if (!adopted.ok) return adopted;
  // Of what the copy holds nothing was announced on this phone, however old it is.
  locked.settings.update({ example: false, ownInExample: false, noticeFrom: locked.clock.today(), ...missingHere(numbers, locked.settings.read()) });
  locked.tabs.tellVault();
  return locked.openWith(keys);
}
