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
  readonly children: ComponentChildren;
}

/** A question on top of a screen. The platform's dialog keeps the focus inside; afterwards it is back where it was. */
export function Sheet({ title, onClose, children }: SheetProps) {
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
    <dialog class="sheet" ref={dialog} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      {frame && <div class="topbar">{frame.bar()}</div>}
      <div class="sheet-panel">
        <div class="sheet-head">
          <h2 id={id}>{title}</h2>
          {frame && <button type="button" class="sheet-close" aria-label={frame.closeLabel()} onClick={onClose}><Icon name="close" /></button>}
        </div>
        <div class="scroll">
          <div class="sheet-body">{children}</div>
        </div>
      </div>
    </dialog>
  );
}
