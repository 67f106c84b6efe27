/** A new place, or a next page of a form, begins at its top: from the frame it is first seen in, so that it is laid out once. */
export function scrollToTop(from: Element | null): void {
  requestAnimationFrame(() => {
    for (let around = from?.parentElement; around; around = around.parentElement) around.scrollTop = 0;
  });
}
