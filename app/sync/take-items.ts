import { toBase64url } from '../crypto/base64url.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { parseManifest, type SnapshotManifest } from '../../wire/manifest.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import { coveredBy, coversLess, upTo } from './covers.ts';
import { type Intake, isHalfway, refuse, takeCommit, takeHeld, takeRecords } from './intake.ts';
import type { Judge } from './judge-commit.ts';
import { createLookAhead, type LookAhead } from './look-ahead.ts';
import { isManifestOfRemoved, readManifest } from './read-snapshot.ts';
import { headOf } from './space-state.ts';
import type { PulledPage } from './transport.ts';

interface Taking {
  readonly intake: Intake;
  readonly judge: Judge;
  /** Whose commits are this device's own; undefined when that is not the question. */
  readonly own: SpaceDevice | undefined;
  /** Where everything has to be looked at, what follows is left for that: its author may have told before it, in a snapshot, what no commit does. */
  readonly halts?: boolean;
  /** Names what is here at that moment, to compare with what a snapshot says that it holds. */
  readonly stateHere?: () => Promise<string | undefined>;
  /** What was begun of this page before its turn. */
  readonly begun?: LookAhead;
}

const OPENED_AHEAD = 8;

interface OpenedPart {
  readonly bytes: Uint8Array;
  readonly read: ReturnType<LookAhead['part']>;
}

/** Takes in what a page holds, in order. After each item `step` may store what came in so far; what it gives ends it. */
export async function takeItems<E>(taking: Taking, { items, end }: Pick<PulledPage, 'items' | 'end'>, step: (last: boolean, isPart: boolean) => Promise<E | undefined>): Promise<E | undefined> {
  const { intake, judge, own, halts = false } = taking;
  let manifest: SnapshotManifest | undefined;
  const ahead = openAhead(items, taking.begun ?? createLookAhead());
  for (const [n, item] of items.entries()) {
    const isEnd = n === items.length - 1;
    // Cut off here, it cannot be told whether its parts would have followed.
    const isUnclear = item.type === 'manifest' && isEnd && end === 'cut';
    if (item.type === 'manifest') {
      if (!isUnclear) manifest = await takeManifest(taking, item, items[n + 1]?.type === 'part');
    } else if (item.type === 'part') {
      if (manifest) await takePart(taking, manifest, ahead(taking, manifest, n));
    // A commit that follows on a snapshot means nothing before the whole snapshot is here; it will come again.
    } else if (!isHalfway(intake)) {
      await takeCommit(intake, judge, own, item.seq, item.bytes);
      if (intake.progress) intake.progress = { ...intake.progress, after: Math.max(intake.progress.after, item.seq) };
      else if (!intake.gap) intake.seq = Math.max(intake.seq, item.seq);
    }
    const isHalted = halts && !intake.gap && intake.signs.some(({ type }) => type === 'look-whole');
    const ended = await step(isEnd || isHalted, item.type === 'part');
    if (ended !== undefined || isHalted) return ended;
  }
  return undefined;
}

/** Parts that come one after the other are opened side by side: each is small, and waits for the browser more than it works. */
function openAhead(items: PulledPage['items'], begun: LookAhead) {
  const opening = new Map<number, ReturnType<LookAhead['part']>>();
  return ({ intake, judge }: Taking, manifest: SnapshotManifest, n: number): OpenedPart => {
    const index = intake.progress?.parts ?? 0;
    for (let next = n; next < n + OPENED_AHEAD && items[next]?.type === 'part'; next += 1) {
      if (!opening.has(next)) opening.set(next, begun.part(judge, manifest, index + next - n, items[next]!.bytes));
    }
    return { bytes: items[n]!.bytes, read: opening.get(n)! };
  };
}

async function takeManifest(taking: Taking, { seq, bytes }: { readonly seq: number; readonly bytes: Uint8Array }, partsFollow: boolean): Promise<SnapshotManifest | undefined> {
  const { intake, judge } = taking;
  const manifest = await readManifest(judge, bytes);
  if (!manifest) {
    refuse(intake, { hash: toBase64url(await judge.primitives.hash(bytes)), seq, reason: (await isManifestOfRemoved(judge, bytes)) ? 'removed' : 'bad-snapshot' });
    const isAnswer = partsFollow || intake.progress !== undefined;
    intake.progress = undefined;
    if (isAnswer) skipSnapshot(intake, parseManifest(splitSignedBody(bytes)?.body));
    else if (!intake.gap) intake.seq = Math.max(intake.seq, seq);
    return undefined;
  }
  const goesOn = intake.progress?.snapshot === manifest.snapshot;
  const before = intake.snapshot;
  // A repair that another snapshot took the place of without holding it: what it brought may be gone from the hub.
  if (before?.repair && manifest.base !== before.id && manifest.snapshot !== before.id) intake.signs.push({ type: 'look-whole' });
  // What that one covered may be in no commit: who was given it has told others to wait for it.
  if (manifest.snapshot !== before?.id && coversLess(coveredBy(manifest), before?.covers)) intake.signs.push({ type: 'look-whole' });
  if (!partsFollow && !goesOn) await noteManifest(taking, manifest, seq);
  else if (!goesOn) intake.progress = { snapshot: manifest.snapshot, parts: 0, of: manifest.parts.length, after: 0 };
  intake.snapshot = { id: manifest.snapshot, by: manifest.by, repair: manifest.repair ?? false, covers: coveredBy(manifest) };
  intake.since = { commits: 0, bytes: 0 };
  return manifest;
}

/** One that cannot be used: its parts are passed over, so that the commits behind them can be reached all the same. */
function skipSnapshot(intake: Intake, manifest: Pick<SnapshotManifest, 'snapshot' | 'parts'> | undefined): void {
  if (manifest) intake.progress = { snapshot: manifest.snapshot, parts: manifest.parts.length, of: manifest.parts.length, after: intake.progress?.after ?? 0 };
  intake.gap = true;
  intake.signs.push({ type: 'look-whole' });
}

/** One that passes by: everything in it should be here already, and everything that is here in it. */
async function noteManifest({ intake, own, stateHere }: Taking, manifest: SnapshotManifest, seq: number): Promise<void> {
  const isAhead = manifest.covers.some(([device, dseq, hash]) => {
    const head = headOf(intake.heads, device);
    return dseq > head.dseq || (dseq === head.dseq && hash !== head.hash);
  });
  const isOther = async (): Promise<boolean> => manifest.by !== own && !coversLess(coveredBy(manifest), upTo(intake.heads)) && ![undefined, manifest.state].includes(await stateHere?.());
  if (isAhead || (manifest.repair && manifest.by !== own) || (await isOther())) intake.signs.push({ type: 'look-whole' });
  if (!coversLess(coveredBy(manifest), upTo(intake.heads))) intake.owedAt = undefined;
  intake.seq = Math.max(intake.seq, seq);
}

async function takePart(taking: Taking, manifest: SnapshotManifest, { bytes, read }: OpenedPart): Promise<void> {
  const { intake, judge } = taking;
  const { progress } = intake;
  if (!progress || progress.parts >= manifest.parts.length) return;
  const part = await read;
  if (!part) {
    refuse(intake, { hash: toBase64url(await judge.primitives.hash(bytes)), seq: 0, reason: 'bad-snapshot' });
    skipSnapshot(intake, manifest);
    return;
  }
  // The rest of it is used all the same: who made it may have left it to take everything else along.
  if (!part.isWhole) refuse(intake, { hash: toBase64url(await judge.primitives.hash(bytes)), seq: 0, reason: 'bad-snapshot', device: manifest.by });
  takeRecords(intake, judge, part);
  intake.progress = { ...progress, parts: progress.parts + 1 };
  if (intake.progress.parts === intake.progress.of) await finishSnapshot(taking, manifest);
}

/** All of it is here: from now on what it covers counts as taken in. */
async function finishSnapshot({ intake, judge, own }: Taking, { covers }: SnapshotManifest): Promise<void> {
  for (const [device, dseq, hash] of covers) {
    const head = headOf(intake.heads, device);
    if (device === own && (dseq > head.dseq || (dseq === head.dseq && hash !== head.hash))) intake.signs.push({ type: 'own', dseq, hash });
    if (dseq > head.dseq) intake.heads[device] = { dseq, hash };
  }
  for (const row of intake.held.values()) if (row.dseq <= headOf(intake.heads, row.device).dseq) intake.held.delete(row.hash);
  await takeHeld(intake, judge);
}
