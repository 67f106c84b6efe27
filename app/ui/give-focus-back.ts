/**
 * Gives the focus back to what led here, once what stood in front of it is gone. That is after the next frame: whatever she
 * began to do in the meantime keeps the focus, or her next space bar would press a button that she left.
 */
export function giveFocusBack(opener: Element | null): void {
  const holder = document.activeElement;
  const isElsewhere = holder !== null && holder !== document.body && holder.isConnected;
  if (!isElsewhere && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
