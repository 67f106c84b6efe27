import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Note } from '../ui/note.tsx';

interface FaultSummaryProps<Field extends string> {
  /** In the order of the screen. */
  readonly fields: readonly { readonly field: Field; readonly words: string }[];
  readonly onShow: (field: Field) => void;
}

/** Beside the button, where she is looking after a tap: what still needs a look, and a tap leads there. */
export function FaultSummary<Field extends string>({ fields, onShow }: FaultSummaryProps<Field>): JSX.Element {
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
