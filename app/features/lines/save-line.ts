import type { RecordId } from '../../domain/ids.ts';
import type { RecordState } from '../../domain/record.ts';
import type { Services } from '../../services.ts';
import type { LineFields } from './check-line-form.ts';

interface Saving {
  readonly id: RecordId;
  readonly fields: LineFields;
  /** The line as the form showed it; nothing for a new one. */
  readonly seen: RecordState | undefined;
  readonly draft: string;
}

export function saveLine({ vault, clock }: Pick<Services, 'vault' | 'clock'>, { id, fields, seen, draft }: Saving) {
  const set = seen ? fields : { ...fields, since: clock.today(), earlier: [] };
  return vault.write([{ id, kind: 'line', set, seen }], { draft });
}
