import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { giveFocusBack } from './give-focus-back.ts';
import { openSheet } from './tend-sheets.ts';

interface SheetProps {
  readonly title: ComponentChildren;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question on top of a screen. The platform's dialog keeps the focus inside; afterwards it is back where it was. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
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
      <div class="sheet-body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
