import type { RecordId } from '../../../domain/ids.ts';
import type { Services } from '../../../services.ts';
import { eraseFamily } from '../../../vault/erase-family.ts';
import type { WriteResult } from '../../../vault/vault.ts';

/** Everything of one family, at once and wherever it lies. */
export const eraseNow = (services: Services, contactId: RecordId): Promise<WriteResult> => eraseFamily(services, contactId, services.clock.today());
