/** The shortest of several runs in milliseconds: what the work takes when nobody else is using the machine. */
export function bestTime(work: () => unknown, runs = 7): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
