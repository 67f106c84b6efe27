import { t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { Note } from '../ui/note.tsx';

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
