import { t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { Note } from '../ui/note.tsx';
import type { DraftForm } from './draft-form.ts';

interface DraftNoteProps { readonly onStartOver: () => void; readonly children: ComponentChildren }

/** Above a form in which something from before was put back. */
export function DraftNote({ onStartOver, children }: DraftNoteProps): JSX.Element {
  return (
    <Note>
      <p>{children}</p>
      <button type="button" class="note-link" onClick={onStartOver}>{t`Begin opnieuw`}</button>
    </Note>
  );
}

/** The same for every form in which it does not matter how long ago that was. */
export function RestoredNote({ draft: { restored, startOver } }: { readonly draft: Pick<DraftForm<object>, 'restored' | 'startOver'> }): JSX.Element | null {
  return restored.value ? <DraftNote onStartOver={startOver}>{t`Je was hier al mee bezig. Het staat er nog.`}</DraftNote> : null;
}
