import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useRef } from 'preact/hooks';
import { giveFocusBack } from './give-focus-back.ts';
import { Icon } from './icons/icon.tsx';
import { SheetFrameContext } from './sheet-frame.ts';
import { openSheet } from './tend-sheets.ts';
import './sheet.css';

interface SheetProps {
  readonly title: ComponentChildren;
  readonly onClose: () => void;
  /** What she said yes to is being done and cannot be called back: until it is over no way out is offered that would look like a no. */
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** A question on top of a screen. The platform's dialog keeps the focus inside; afterwards it is back where it was. */
export function Sheet({ title, onClose, busy = false, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const frame = useContext(SheetFrameContext);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (element) openSheet(element);
    return () => {
      element?.close();
      // The platform gives the focus back only when the dialog is still in the page as it closes.
      giveFocusBack(opener);
    };
  }, []);
  return (
    <dialog class="sheet" ref={dialog} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); if (!busy) onClose(); }}
      // A browser may close it at the second try without asking: what it comes to has to be seen.
      onClose={() => { if (busy && dialog.current?.isConnected) openSheet(dialog.current); }}>
      {frame && <div class="topbar">{frame.bar()}</div>}
      <div class="sheet-panel">
        <div class="sheet-head">
          <h2 id={id}>{title}</h2>
          {frame && <button type="button" class="sheet-close" aria-label={frame.closeLabel()} aria-disabled={busy || undefined} onClick={busy ? undefined : onClose}><Icon name="close" /></button>}
        </div>
        <div class="scroll">
          <div class="sheet-body">{children}</div>
        </div>
      </div>
    </dialog>
  );
}
