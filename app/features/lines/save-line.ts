import { changedIn } from '../../domain/form-draft.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordState } from '../../domain/record.ts';
import type { Services } from '../../services.ts';
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
}

export function saveLine({ vault, clock }: Pick<Services, 'vault' | 'clock'>, { id, fields, before, seen, draft }: Saving) {
  const set = seen ? changedFields(before, fields) : { ...fields, since: clock.today(), earlier: [] };
  return vault.write([{ id, kind: 'line', set, seen }], { draft });
}
