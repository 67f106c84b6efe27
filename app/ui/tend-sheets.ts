const WAITING = 'waiting';

const isHidden = (dialog: HTMLDialogElement): boolean => dialog.closest('[hidden]') !== null;

/** The platform gives the focus to the first that can have it: to what is asked, not to what stands around every sheet. */
function show(dialog: HTMLDialogElement): void {
  const around = dialog.querySelectorAll<HTMLElement>('.topbar, .sheet-close');
  for (const each of around) each.inert = true;
  dialog.showModal();
  for (const each of around) each.inert = false;
}

/** A dialog that is open where nobody sees it blocks the whole page: it waits until its screen is back. */
export function openSheet(dialog: HTMLDialogElement): void {
  if (isHidden(dialog)) dialog.dataset[WAITING] = '';
  else show(dialog);
}

/** After a screen was hidden or came back: its sheets go and come with it, with all that was typed in them. */
export function tendSheets(): void {
  for (const dialog of document.querySelectorAll('dialog')) {
    if (isHidden(dialog) && dialog.open) {
      dialog.close();
      dialog.dataset[WAITING] = '';
    } else if (!isHidden(dialog) && dialog.dataset[WAITING] !== undefined) {
      delete dialog.dataset[WAITING];
      show(dialog);
    }
  }
}

/** Whatever still lies in front is closed, as she would close it herself. */
export function closeSheets(): void {
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}
