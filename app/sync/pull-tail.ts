import { err, ok } from '../domain/result.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { createIntake, emptyIntake, type Intake, takeHeld } from './intake.ts';
import { createLookAhead, type LookAhead } from './look-ahead.ts';
import { missingOf } from './missing.ts';
import { ownChange, type OwnSign } from './own-chain.ts';
import type { SpaceState } from './space-state.ts';
import type { HeldRow, RefusedRow } from './space-store.ts';
import { stateHere } from './state-here.ts';
import { advance, credentials, judgedBy, judgeOf, report, type Step, type Work } from './space-work.ts';
import { takeEntries } from './take-entries.ts';
import { takeItems } from './take-items.ts';
import type { PulledPage } from './transport.ts';
import { withWriters } from './writers.ts';

const MAX_PAGES = 10_000;
const COMMITS_TOGETHER = 64;
/** A part holds some hundreds of records: eight of them are stored together. */
const PART_WEIGHS = 8;
/** Whoever erased makes the snapshot; if nobody did for so long, anybody. */
export const OTHERS_WAIT_MS = 10 * 60_000;

/** Which rows to write so that what is stored becomes what is here. */
export function rowChange<Row extends HeldRow | RefusedRow>(stored: readonly Row[], now: ReadonlyMap<string, Row>): { readonly remove: readonly string[]; readonly put: readonly Row[] } {
  const before = new Set(stored.map(({ hash }) => hash));
  return { remove: stored.filter(({ hash }) => !now.has(hash)).map(({ hash }) => hash), put: [...now.values()].filter(({ hash }) => !before.has(hash)) };
}

/** Another database, or one with less than it had: nothing that it says follows on what is here. */
export function hubLost(work: Work, page: PulledPage): boolean {
  const { cursor } = work.stored.state;
  if (cursor.store !== '' && page.store !== cursor.store) {
    report(work, { type: 'hub-changed' });
    return true;
  }
  if (page.end !== 'cut' && page.end.head < cursor.seq) {
    report(work, { type: 'hub-went-back', from: cursor.seq, to: page.end.head });
    return true;
  }
  return false;
}

export const startDoubt = (work: Work): Step => advance(work, { state: { ...work.stored.state, doubt: true } });

/** Asks for what is new until there is no more, storing as it comes. Ends early when it turns out that everything has to be looked at. */
export async function pullTail(work: Work): Step {
  const { transport } = work.deps;
  const wasDoubted = work.stored.state.doubt;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const { cursor, progress } = work.stored.state;
    const entries = work.stored.entries.length;
    const pulled = await transport.pull(credentials(work), progress
      ? { after: progress.after, entries, have: { snapshot: progress.snapshot, parts: progress.parts }, pieces: true }
      : { after: cursor.seq, entries, pieces: true });
    if (!pulled.ok) return pulled;
    const taken = await takeAnswer(work, pulled.value, wasDoubted);
    if (!taken.ok) return taken;
    const { state } = work.stored;
    if (taken.value === 'look-whole') return ok(undefined);
    // Who has come halfway through a snapshot has not come to the end, whatever the hub says.
    if (taken.value === 'ended') return state.progress ? err({ type: 'offline' }) : ok(undefined);
    // A hub that says that there is more and never gives it would keep this going for ever.
    if (work.stored.entries.length === entries && state.cursor.seq === cursor.seq && state.progress?.parts === progress?.parts && state.progress?.after === progress?.after) return err({ type: 'offline' });
  }
  return err({ type: 'offline' });
}

/** Takes in one answer, piece by piece as it comes: each is stored before the next is taken, which is read and opened meanwhile. */
async function takeAnswer(work: Work, first: PulledPage, wasDoubted: boolean): Step<'ended' | 'more' | 'look-whole'> {
  const ahead = createLookAhead();
  for (let page = first; ;) {
    noteHub(work, page);
    const isLost = hubLost(work, page);
    const next = createNext(work, page, ahead);
    const taken = isLost ? await startDoubt(work) : await takePage(work, page, ahead, () => void next());
    const turnsOut = isLost || (work.stored.state.doubt && !wasDoubted) || (taken.ok && taken.value === 'look-whole');
    if (!taken.ok || isLost || (page.rest && turnsOut)) {
      page.rest?.drop();
      return taken.ok ? ok('look-whole') : taken;
    }
    const came = await next();
    if (!came && page.end === 'cut') return err({ type: 'offline' });
    if (!came) return ok(turnsOut ? 'look-whole' : page.end !== 'cut' && page.end.more ? 'more' : 'ended');
    if (!came.ok) return came;
    page = came.value;
  }
}

/** Reads the next piece once, whoever asks first, and begins to open what is in it; undefined when there is none. */
function createNext(work: Work, { rest }: PulledPage, ahead: LookAhead): () => ReturnType<NonNullable<PulledPage['rest']>['read']> | undefined {
  let reading: ReturnType<NonNullable<PulledPage['rest']>['read']> | undefined;
  const read = async (from: NonNullable<PulledPage['rest']>): NonNullable<typeof reading> => {
    const came = await from.read();
    if (came.ok && work.membership) ahead.begin(judgeOf(work, work.membership), came.value.items);
    return came;
  };
  return () => {
    reading ??= rest && read(rest);
    return reading;
  };
}

export function noteHub(work: Work, page: PulledPage): void {
  if (page.end !== 'cut') work.hub = { head: page.end.head, mhead: page.end.mhead };
  if (page.at !== undefined) work.skewMs = work.deps.now() - page.at;
}

async function takePage(work: Work, page: PulledPage, ahead: LookAhead, onWriting: () => void): Step<'look-whole' | void> {
  const known = await takeEntries(work, page.entries);
  if (!known.ok || !work.membership) return known;
  const { state, held, refused } = work.stored;
  const intake = createIntake({ ...state, held, refused, seq: state.cursor.seq, dueAt: work.deps.now() + OTHERS_WAIT_MS });
  const own = state.former ? undefined : state.identity.device;
  // A key, an entry or this device's own head may have come meanwhile.
  const judge = { ...judgeOf(work, work.membership), wasSigned: ahead.wasSigned };
  await takeHeld(intake, judge);
  const { commitsPerTransaction = COMMITS_TOGETHER, onProgress } = work.deps;
  let together = 0;
  const ended = await takeItems({ intake, judge, own, halts: true, begun: ahead, stateHere: () => stateHere(work, intake) }, page, async (last, isPart) => {
    together += isPart ? PART_WEIGHS : 1;
    if (!last && together < commitsPerTransaction) return undefined;
    together = 0;
    const stored = await store(work, intake, page, { last, onWriting });
    const { progress, seq } = intake;
    onProgress?.(progress ? { done: progress.parts, of: progress.of } : { done: seq, of: Math.max(seq, work.hub?.head ?? 0) });
    return stored.ok ? undefined : stored;
  });
  if (ended) return ended;
  if (page.items.length === 0) {
    const stored = await store(work, intake, page, { last: true });
    if (!stored.ok) return stored;
  }
  for (const sign of intake.signs) if (sign.type === 'forked') report(work, { type: 'forked', device: sign.device });
  return ok(intake.signs.some(({ type }) => type === 'look-whole') ? 'look-whole' : undefined);
}

function heardNow(work: Work, intake: Intake): SpaceState['heard'] {
  const now = work.deps.now();
  const own = work.stored.state.identity.device;
  return { ...work.stored.state.heard, ...Object.fromEntries([...intake.heard].filter((device) => device !== own).map((device) => [device, now])) };
}

/** Who was shown another membership, as far as anybody tells; who writes by this one again was not for long. */
export function astrayNow({ state }: Work['stored'], { chains }: Intake): Pick<SpaceState, 'astray'> {
  const before = (state.astray ?? []).filter((device) => !chains.has(device));
  const now = [...chains].filter(([device, chain]) => chain === 'other' && device !== state.identity.device && device !== state.former?.device).map(([device]) => device);
  return { astray: [...before, ...now] };
}

/** Stores what came in so far together with how far that is: never the one without the other. */
async function store(work: Work, intake: Intake, page: PulledPage, { last, onWriting }: { readonly last: boolean; readonly onWriting?: () => void }): Step {
  const { state, held, refused } = work.stored;
  const { progress: _progress, owedAt: _owedAt, ...rest } = state;
  const { progress, owedAt, snapshot } = intake;
  // Behind a snapshot that could not be used nothing counts as kept: all of it is looked at anew.
  const end = last && !intake.gap && page.end !== 'cut' && !page.end.more && (!progress || progress.parts === progress.of) ? page.end : undefined;
  const next: SpaceState = {
    // In the same transaction: after a kill nothing would tell any more that there was something to look at.
    ...rest, doubt: state.doubt || intake.signs.some(({ type }) => type !== 'own'), heads: { ...intake.heads }, heard: heardNow(work, intake), ...(work.membership && withWriters(work.membership, state.writers, intake.writers)), ...astrayNow(work.stored, intake), since: { ...intake.since },
    // After an answer from the snapshot: what lies before its end is in it, in whatever order it came.
    cursor: { store: page.store, seq: end && progress ? Math.max(intake.seq, end.head) : intake.seq },
    ...(snapshot && { snapshot }), ...(progress && !end && !intake.gap && { progress }), ...(owedAt !== undefined && { owedAt }),
  };
  const own = await ownChange(work, ownSigns(intake), next);
  const done = await advance(work, { ...own, ops: intake.ops, records: intake.records, recordTexts: intake.recordTexts, held: rowChange(held, intake.held), refused: rowChange(refused, intake.refused) }, onWriting);
  emptyIntake(intake);
  intake.heard.clear();
  intake.writers.clear();
  intake.signs.splice(0, intake.signs.length, ...intake.signs.filter(({ type }) => type !== 'own'));
  return done;
}

export const ownSigns = ({ signs }: Intake): readonly OwnSign[] => signs.flatMap((sign) => (sign.type === 'own' ? [sign] : []));

/** Tells what is missing, once a pull has come to its end. */
export function reportMissing(work: Work): readonly SpaceDevice[] {
  if (!work.membership) return [];
  const missing = missingOf(work.stored.held, work.stored.state.heads, judgedBy(work.stored, work.membership));
  for (const { device, from } of missing) report(work, { type: 'missing', device, from });
  return missing.map(({ device }) => device);
}
