// What the page's own thread had to do, in time of the processor and not of the wall: on a machine that is busy with
// other work a task seems long while it only waits for its turn.
const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'];

/** Milliseconds of every task (or another kind of event) on the page's main thread while `work` is done, the slow-down of the processor included. */
export async function tasksDuring(cdp, work, kind = 'RunTask') {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } });
  await work();
  const complete = new Promise((resolve) => { cdp.once('Tracing.tracingComplete', resolve); });
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const mains = new Set(events.filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}:${tid}`));
  const tasks = events.filter(({ name, ph, pid, tid, tdur }) => name === kind && ph === 'X' && tdur !== undefined && mains.has(`${pid}:${tid}`));
  return tasks.map(({ tdur }) => tdur / 1000);
}
