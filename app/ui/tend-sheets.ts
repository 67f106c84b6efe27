const WAITING = 'waiting';

const isHidden = (dialog: HTMLDialogElement): boolean => dialog.closest('[hidden]') !== null;

/** A dialog that is open where nobody sees it blocks the whole page: it waits until its screen is back. */
export function openSheet(dialog: HTMLDialogElement): void {
  if (isHidden(dialog)) dialog.dataset[WAITING] = '';
  else dialog.showModal();
}

/** After a screen was hidden or came back: its sheets go and come with it, with all that was typed in them. */
export function tendSheets(): void {
  for (const dialog of document.querySelectorAll('dialog')) {
    if (isHidden(dialog) && dialog.open) {
      dialog.close();
      dialog.dataset[WAITING] = '';
    } else if (!isHidden(dialog) && dialog.dataset[WAITING] !== undefined) {
      delete dialog.dataset[WAITING];
      dialog.showModal();
    }
  }
}
