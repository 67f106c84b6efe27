import { openOwnBackup, writeBackup } from '../../crypto/backup-file.ts';
import { asBytes } from '../../crypto/bytes.ts';
import { PROFILE_ID } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import type { Services } from '../../services.ts';
import { exportRecords, importRecords, ownRecords } from '../../vault/export-records.ts';
import { withNumbers } from '../../vault/kept-numbers.ts';
import type { WriteResult } from '../../vault/vault.ts';

export interface MadeBackup {
  readonly file: File;
  /** The same bytes by a name and a type that phones let through: of others they share nothing. */
  readonly toSend: File;
  /** Whether her lock words open it too; the paper code always does. */
  readonly withWords: boolean;
}

export type MakeBackupError = { readonly type: 'no-locks' } | { readonly type: 'not-made' };

/** One sealed file of everything. Read back before she gets it: a copy that does not open is worse than none. */
export async function makeBackup({ vault, keyRing, random, clock, settings }: Services): Promise<Result<MadeBackup, MakeBackupError>> {
  try {
    const wraps = ((await keyRing.known())?.wraps ?? []).filter((wrap) => wrap.type !== 'passkey');
    if (wraps.length === 0) return err({ type: 'no-locks' });
    const records = withNumbers(ownRecords(vault.records.all()), settings.read(), { now: clock.now(), random });
    const bytes = await writeBackup({ vaultId: vault.keys.vaultId, wraps, payload: exportRecords(records) }, vault.keys, random);
    const back = await openOwnBackup(bytes, vault.keys);
    const read = back.ok ? importRecords(back.value) : back;
    if (!read.ok || read.value.length !== records.length) return err({ type: 'not-made' });
    const file = new File([asBytes(bytes)], `drempel-${clock.today()}.bak`, { type: 'application/octet-stream' });
    const toSend = new File([file], `drempel-reservekopie-${clock.today()}.txt`, { type: 'text/plain' });
    return ok({ file, toSend, withWords: wraps.some((wrap) => wrap.type === 'passphrase') });
  } catch {
    // Too much for the memory of this phone.
    return err({ type: 'not-made' });
  }
}

/** Remembers the day, for the reminder on today. */
export function rememberBackup({ vault, records, clock }: Services): Promise<WriteResult> {
  return vault.write([{ id: PROFILE_ID, kind: 'profile', set: { backupOn: clock.today() }, seen: records.state(PROFILE_ID) }]);
}
