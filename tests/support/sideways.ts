/** Runs inside the page: how much of anything that scrolls sticks out of it sideways. */
export function sidewaysScroll(): number {
  const [page, ...others] = [document.documentElement, ...document.querySelectorAll('.scroll, .behind, dialog[open]')];
  return Math.max((page?.scrollWidth ?? 0) - innerWidth, ...others.map((element) => element.scrollWidth - element.clientWidth));
}
