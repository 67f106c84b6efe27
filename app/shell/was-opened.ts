/** A page that was opened and not started once more: nothing that waits in the tab has to be read for it. */
export function wasOpened(): boolean {
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  return navigation?.type === 'navigate';
}
