/** A new place, or a next page of a form, begins at its top. */
export function scrollToTop(from: Element | null): void {
  for (let around = from?.parentElement; around; around = around.parentElement) around.scrollTop = 0;
}
