import { err, ok } from '../domain/result.ts';
import { compareWithView, drainInto, joinHeads, type View } from './hub-view.ts';
import { createIntake, isHalfway, type Intake } from './intake.ts';
import { ownChange } from './own-chain.ts';
import { astrayNow, hubLost, noteHub, type ownSigns, rowChange } from './pull-tail.ts';
import { headOf, type SpaceState } from './space-state.ts';
import { advance, credentials, judgeOf, type Step, type Work } from './space-work.ts';
import { takeEntries } from './take-entries.ts';
import { takeItems } from './take-items.ts';
import type { PulledPage } from './transport.ts';

const MAX_PAGES = 10_000;

interface Look {
  readonly view: View;
  readonly intake: Intake;
  page: PulledPage | undefined;
  /** How many entries came: the whole chain is read again, because this too may be another than what is here. */
  entries: number;
}

/**
 * Looks at everything that the hub has as a newcomer would, joins it with what is here, and finds out whether the hub
 * lacks something. Nothing is stored before all of it was seen; nothing that is here is ever dropped.
 */
export async function viewWhole(work: Work): Step {
  const intake = createIntake({ heads: {}, held: [], refused: [], seq: 0, since: { commits: 0, bytes: 0 }, dueAt: 0, writers: work.stored.state.writers });
  const look: Look = { view: new Map(), intake, page: undefined, entries: 0 };
  const seen = await lookAtAll(work, look);
  if (!seen.ok) return seen;
  return joinView(work, look);
}

async function lookAtAll(work: Work, look: Look): Step {
  const { intake, view } = look;
  let before = '';
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const { entries } = look;
    const have = intake.progress && { snapshot: intake.progress.snapshot, parts: intake.progress.parts };
    const pulled = await work.deps.transport.pull(credentials(work), have ? { after: intake.progress!.after, entries, have } : { after: intake.seq, entries });
    if (!pulled.ok) return pulled;
    const page = pulled.value;
    noteHub(work, page);
    hubLost(work, page);
    // Two pages of two databases make no view.
    if (page.end === 'cut' || (look.page && look.page.store !== page.store)) return err({ type: 'offline' });
    const isFirst = look.page === undefined;
    look.page = page;
    look.entries += page.entries.length;
    const { membership } = work;
    const known = await takeEntries(work, page.entries);
    if (!known.ok) return known;
    if (!work.membership) return err({ type: 'offline' });
    // Who was taken out in the middle of a look was taken for a member till then, and here it is known: the look begins anew.
    if (!isFirst && work.membership !== membership) return err({ type: 'behind' });
    await takeItems({ intake, judge: judgeOf(work, work.membership), own: undefined }, page, async () => {
      drainInto(view, intake);
      return undefined;
    });
    if (!page.end.more) return wasAll(intake) ? ok(undefined) : err({ type: 'offline' });
    const place = JSON.stringify([intake.seq, intake.progress, look.entries]);
    // A snapshot that cannot be used and hides what is behind it: what came so far is what there is.
    if (place === before) return intake.gap ? ok(undefined) : err({ type: 'offline' });
    before = place;
  }
  return err({ type: 'offline' });
}

/** Whatever the hub calls the end: a snapshot of which parts are to come, or that was only named and holds more than came, is not all. */
const wasAll = (intake: Intake): boolean => !isHalfway(intake) && (intake.gap || !intake.signs.some(({ type }) => type === 'look-whole'));

async function joinView(work: Work, { view, intake, page }: Look): Step {
  const here = await work.deps.store.records();
  if (!here.ok) return here;
  if (here.value.version !== work.stored.version) return err({ type: 'behind' });
  if (!page || page.end === 'cut') return err({ type: 'offline' });
  const { state, held, refused } = work.stored;
  const pending = here.value.outbox.flatMap(({ ops }) => ops);
  const { news, lost, hubLacks } = compareWithView(view, intake.heads, { records: here.value.records, pending, heads: state.heads });
  const isComplete = !intake.gap && !isHalfway(intake);
  // Until they are back there: killed before that, and with an entry of somebody else in their place, nothing would tell any more that the chains differ.
  const lacksEntries = page.end.mhead < work.stored.entries.length - 1;
  const heads = joinHeads(state.heads, intake.heads);
  for (const row of intake.held.values()) if (row.dseq <= headOf(heads, row.device).dseq) intake.held.delete(row.hash);
  const { progress: _progress, joining: _joining, ...rest } = state;
  const next: SpaceState = {
    ...rest, heads, doubt: hubLacks || lacksEntries || !isComplete, since: { ...intake.since }, heard: heardSince(work, heads), ...astrayNow(work.stored, intake),
    // What is not here may not be called kept: the hub would throw it away.
    cursor: { store: page.store, seq: isComplete ? Math.max(intake.seq, page.end.head) : 0 }, ...(intake.snapshot && { snapshot: intake.snapshot }),
  };
  work.stored = { ...work.stored, outbox: here.value.outbox };
  const own = await ownChange(work, state.former ? [] : signOfOwn(work, intake), next);
  work.repair = hubLacks;
  return advance(work, { ...own, records: news, ops: lost, held: rowChange(held, intake.held), refused: rowChange(refused, intake.refused) });
}

/** The end of this device's chain at the hub, unless it is what is known here to have been sent. */
function signOfOwn(work: Work, intake: Intake): ReturnType<typeof ownSigns> {
  const { device } = work.stored.state.identity;
  const here = headOf(work.stored.state.heads, device);
  const hub = headOf(intake.heads, device);
  const isNews = hub.dseq > here.dseq || (hub.dseq === here.dseq && hub.hash !== here.hash);
  return isNews ? [hub] : [];
}

function heardSince({ stored, deps }: Work, heads: SpaceState['heads']): SpaceState['heard'] {
  const { state } = stored;
  const now = deps.now();
  const later = Object.entries(heads).filter(([device, { dseq }]) => device !== state.identity.device && dseq > (state.heads[device as keyof typeof heads]?.dseq ?? 0));
  return { ...state.heard, ...Object.fromEntries(later.map(([device]) => [device, now])) };
}
