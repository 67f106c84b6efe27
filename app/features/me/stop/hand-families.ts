import { asBytes } from '../../../crypto/bytes.ts';
import { openParcel, sealParcel } from '../../../crypto/sealed-parcel.ts';
import { fromUtf8, utf8 } from '../../../crypto/text-bytes.ts';
import { handFamily, readHandedFile, writeHandedFile } from '../../../domain/handed-family.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { Services } from '../../../services.ts';
import { eraseHanded } from '../../../vault/erase-handed.ts';
import type { WriteResult } from '../../../vault/vault.ts';

export interface MadeParcel {
  readonly file: File;
  /** Told aloud, never sent along. */
  readonly code: string;
  readonly contactIds: ReadonlySet<RecordId>;
}

/** A sealed file for this colleague, of the families whose parents said yes to her. Opened once more before it is given. */
export async function packFamilies({ records, clock, random }: Pick<Services, 'records' | 'clock' | 'random'>, colleague: string): Promise<Result<MadeParcel, 'not-made'>> {
  const known = { roads: records.list('road'), steps: records.list('step'), commitments: records.list('commitment'), consents: records.list('consent') };
  const families = records.list('contact').flatMap((contact) => {
    const handed = handFamily(contact, known, colleague, clock.today());
    return handed.ok ? [handed.value] : [];
  });
  try {
    const { bytes, code } = await sealParcel(utf8(writeHandedFile(colleague, families)), random);
    const back = await openParcel(bytes, code);
    const read = back.ok ? readHandedFile(fromUtf8(back.value) ?? '', clock.today()) : back;
    if (!read.ok || read.value.families.length !== families.length) return err('not-made');
    const file = new File([asBytes(bytes)], `drempel-${clock.today()}.fam`, { type: 'application/octet-stream' });
    return ok({ file, code, contactIds: new Set(families.map(({ contact }) => contact.id)) });
  } catch {
    return err('not-made');
  }
}

/** Only after the colleague has them in sight. */
export const eraseGiven = (services: Services, { contactIds }: MadeParcel): Promise<WriteResult> => eraseHanded(services, contactIds, services.clock.today());
