import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Note } from '../../ui/note.tsx';
import type { CheckedField, FormFaults } from './check-line-form.ts';
import { faultyFields } from './fault-words.ts';

interface FaultSummaryProps {
  readonly faults: FormFaults;
  readonly onShow: (field: CheckedField) => void;
}

/** Beside the button, where she is looking after a tap: what still needs a look, and a tap leads there. */
export function FaultSummary({ faults, onShow }: FaultSummaryProps): JSX.Element {
  const fields = faultyFields(faults);
  return (
    <div role="alert">
      {fields.length > 0 && (
        <Note look="alarm" icon="warning">
          <p>{t`Kijk hier nog even naar:`}</p>
          <ul class="fault-list">
            {fields.map(({ field, words }) => <li key={field}><button type="button" class="note-link" onClick={() => onShow(field)}>{words}</button></li>)}
          </ul>
        </Note>
      )}
    </div>
  );
}
