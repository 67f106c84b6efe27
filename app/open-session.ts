// The second half of the composition root: what exists only while unlocked. Loaded at the first unlock, because the
// lock screen needs no database.
import { toBase64url } from './crypto/base64url.ts';
import type { VaultKeys } from './crypto/vault-keys.ts';
import { storedStatus } from './devices-status.ts';
import type { Day } from './domain/day.ts';
import type { DeviceId, RecordId } from './domain/ids.ts';
import { isDeviceId } from './domain/ids.ts';
import { sharesWithOthers } from './domain/line-over.ts';
import type { RecordState } from './domain/record.ts';
import type { Result } from './domain/result.ts';
import { err, ok } from './domain/result.ts';
import { profileIn } from './domain/own-profile.ts';
import { emptyUnopenable, waysHere } from './empty-storage.ts';
import { followDevices } from './follow-devices.ts';
import { followNightDoctor } from './follow-night-doctor.ts';
import { followSurroundings } from './follow-surroundings.ts';
import { later } from './later.ts';
import { activateInside, locale } from './i18n/activate-locale.ts';
import { readEntry } from './hooks/history-entry.ts';
import { createNavigation } from './hooks/navigation.ts';
import { recallParentLanguage } from './hooks/parent-language.ts';
import { rememberWriter } from './hooks/two-versions/own-writers.ts';
import { createRecordSignals } from './hooks/record-signals.ts';
import { createSaveState } from './hooks/save-state.ts';
import type { Undo } from './hooks/undo.ts';
import { createUndo } from './hooks/undo.ts';
import type { LockedServices, Services } from './services.ts';
import type { RunningSpaces } from './shared-spaces.ts';
import { createSpacesLater } from './spaces-later.ts';
import { isLeaving } from './shell/farewell.ts';
import { planLostPhone } from './shell/lost-phone-mark.ts';
import { markSafety } from './shell/safety-mark.ts';
import { createRescue } from './rescue.ts';
import type { RootState, Trouble } from './shell/root-state.ts';
import { watchLeaving } from './shell/watch-leaving.ts';
import type { TabChannel } from './shell/tab-channel.ts';
import { createDexieLogStore } from './storage/dexie-log-store.ts';
import { DrempelDatabase } from './storage/schema.ts';
import type { SettingsStore } from './storage/settings-store.ts';
import type { StorageError } from './storage/storage-error.ts';
import { askToPersist, readStorageHealth } from './storage/storage-health.ts';
import { replaceRecords } from './vault/replace-records.ts';
import type { Vault, VaultDeps } from './vault/vault.ts';
import { openVault } from './vault/vault.ts';

export { wipeDevice } from './wipe-device.ts';

const DEVICE_BYTES = 8;
const RECORD_BYTES = 16;
const TIDY_AFTER_MS = 4_000;
/** After the first screen is drawn. */
const SYNC_AFTER_MS = 300;
const LOCK_WAIT_MS = 600;
/** Nobody sees it: the screen is covered. */
const SEND_OFF_MS = 250;
const ANSWER_WITHIN_MS = 5_000;

interface OpenInput {
  readonly keys: VaultKeys;
  readonly fill: 'example' | undefined;
  readonly state: RootState;
  readonly locked: LockedServices;
  readonly channel: TabChannel;
}

/** One writer at a time over all tabs; engines without Web Locks have one tab's own queue. */
function createExclusive(name = 'drempel-write'): <T>(work: () => Promise<T>) => Promise<T> {
  if ('locks' in navigator) return (work) => navigator.locks.request(name, work) as ReturnType<typeof work>;
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

function deviceOf({ settings, random }: LockedServices): DeviceId {
  const known = settings.read().deviceId;
  if (isDeviceId(known)) return known;
  const made = toBase64url(random(DEVICE_BYTES)) as DeviceId;
  settings.update({ deviceId: made });
  return made;
}

/** An entry with a hash is the shortcut to safety, which is no place of its own and is gone at once. */
const followHistory = (listener: (depth: number) => void): void => addEventListener('popstate', (event) => {
  if (location.hash === '') listener(readEntry(event.state).depth);
});

const after = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** `isHeld` while the memory of this page is all that is left of her records. */
interface LockInput { readonly vault: Vault; readonly spaces: Pick<RunningSpaces, 'sendOff'>; readonly undo: Undo; readonly channel: TabChannel; readonly isHeld: () => boolean; readonly beforeAnew: () => void }

/** Keeps the last state of forms, drops keys and records, and starts the page anew so that nothing stays in its memory. */
function createLock({ vault, spaces, undo, channel, isHeld, beforeAnew }: LockInput): (tellOthers: boolean) => void {
  let locking = false;
  let isAway = false;
  let isOver = false;
  // Who goes to another page in the same tab is not to be fetched back; when she comes back by herself the page starts anew.
  addEventListener('pagehide', () => { isAway = true; });
  addEventListener('pageshow', () => {
    isAway = false;
    if (isOver) location.reload();
  });
  return (tellOthers) => {
    // Where everything is being wiped there is nothing left to lock, and starting anew would come in between.
    if (locking || isLeaving() || isHeld()) return;
    locking = true;
    if (tellOthers) channel.post({ type: 'lock' });
    document.documentElement.dataset['covered'] = '';
    dispatchEvent(new Event('drempel:flush'));
    undo.forget();
    // What was tapped a moment ago is given to the browser, which sends it without this page. Whatever comes of that, it locks.
    const sentOff = Promise.race([spaces.sendOff(), after(SEND_OFF_MS)]).catch(() => undefined);
    void Promise.race([Promise.all([vault.drafts.settled(), sentOff]), after(LOCK_WAIT_MS)]).then(() => {
      vault.close();
      isOver = true;
      if (isAway) return;
      beforeAnew();
      location.reload();
    });
  };
}

/** An engine may take the question and never answer it. A refusal is an answer. */
function answers(db: DrempelDatabase): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => { setTimeout(resolve, ANSWER_WITHIN_MS, false); });
  return Promise.race([db.open().then(() => true, () => true), late]);
}

async function writeExamples(vault: Vault, today: Day, newId: () => RecordId): Promise<Result<void, StorageError>> {
  const [{ exampleRecords }, { exampleWords }] = await Promise.all([import('./vault/example-records.ts'), import('./i18n/example-words.ts'), activateInside()]);
  const written = await vault.write(exampleRecords({ today, newId, words: exampleWords() }));
  return written.ok ? written : err(written.error.type === 'locked' ? { type: 'unavailable' } : written.error);
}

/** Not by opening it as a store, which would make one. */
async function storedSeq(): Promise<number | undefined> {
  const db = new DrempelDatabase();
  const found = await Promise.all([db.state.get('epoch'), db.state.get('folded'), db.commits.orderBy('seq').lastKey()]).catch(() => undefined);
  db.close();
  if (!found?.[0]) return undefined;
  const [, folded, last] = found;
  return Math.max(folded?.name === 'folded' ? folded.seq : 0, typeof last === 'number' ? last : 0);
}

/** What there is to share, asked when it matters. */
const spacesOf = (vault: Vault, now: () => number) => ({
  hasDevices: () => vault.mine !== undefined,
  hasOthers: () => sharesWithOthers(vault.records),
  needsCode: () => profileIn(vault.records)?.hubCode === undefined,
  standing: async () => {
    const read = vault.mine && (await vault.space(vault.mine).read());
    return read?.ok ? storedStatus(read.value, now()) : undefined;
  },
});

/** With the first edit of this opening under a name: that something was written here, and under which. */
function noteEdits(onEdit: Set<VaultDeps['onEdit']>, vault: Pick<Vault, 'drafts' | 'writer'>, settings: SettingsStore): void {
  let noted: DeviceId | undefined;
  const note = (): void => {
    const { drafts, writer } = vault;
    if (writer === noted) return;
    noted = writer;
    // One tab after the other: two that note themselves at once would lose one of them.
    void createExclusive('drempel-own-writers')(() => rememberWriter(drafts, writer));
    const { example, ownInExample } = settings.read();
    if (example && !ownInExample) settings.update({ ownInExample: true });
  };
  onEdit.add(note);
}

/** A store that was thrown away under an open app can be written anew from what the app still holds. */
function tellTrouble(state: RootState, locked: LockedServices, keys: VaultKeys): (reason: Trouble) => void {
  const asOpened = { settings: locked.settings.read(), since: locked.sentinel.read()?.since };
  // The browser asks before it closes or reloads the only copy there is; the quick way out is never asked.
  addEventListener('beforeunload', (event) => { if (state.rescue.value) event.preventDefault(); });
  addEventListener('drempel:exit', () => { state.rescue.value = undefined; });
  return (reason) => {
    const session = state.session.value;
    // Nothing of a family lies behind it any more, and the way back has to be seen.
    state.shown.value = undefined;
    if (reason === 'lost' && session) state.rescue.value = createRescue({ vault: session.vault, locked, ...asOpened, storedSeq, restore: (records) => restoreLog({ keys, records, locked }) });
    state.trouble.value = reason;
    state.phase.value = reason === 'lost' ? 'gone' : 'trouble';
  };
}

/** Who had safety in front, or is on the telephone from there, comes back to it and not to a lock. */
function backToSafety({ safety, call }: RootState): void {
  if (safety.peek()) markSafety(sessionStorage, call.peek() === 'none' ? 'seen' : 'called');
}

function startLater(spaces: { readonly look: () => void }, vault: Pick<Vault, 'tidy'>): void {
  setTimeout(spaces.look, SYNC_AFTER_MS);
  setTimeout(() => { void vault.tidy(); }, TIDY_AFTER_MS);
}

/** What has to be known in front of the lock, or when the storage is gone. */
function layBeside({ vault, spaces, settings }: { readonly vault: Vault; readonly spaces: Pick<Services, 'devices'>; readonly settings: SettingsStore }): void {
  followNightDoctor(vault.records, settings);
  followDevices(spaces.devices, settings);
}

async function copyOf(services: Services): Promise<File | undefined> {
  const made = await (await import('./features/backup/make-backup.ts')).makeBackup(services);
  return made.ok ? made.value.toSend : undefined;
}

export async function openSession({ keys, fill, state, locked, channel }: OpenInput): Promise<Result<void, StorageError>> {
  const { settings, clock, random, sentinel } = locked;
  const showTrouble = tellTrouble(state, locked, keys);
  const onEdit = new Set<VaultDeps['onEdit']>();
  const db = new DrempelDatabase();
  const lastWords = (): Promise<void> => {
    dispatchEvent(new Event('drempel:flush'));
    return state.session.value?.vault.drafts.settled() ?? Promise.resolve();
  };
  // Unsaved text goes into the drafts; the page must not go on writing with old code or on a lost database.
  const log = createDexieLogStore(db, showTrouble, lastWords);
  if (!(await answers(db))) {
    showTrouble('slow');
    return err({ type: 'unavailable' });
  }
  const writer = toBase64url(random(DEVICE_BYTES)) as DeviceId;
  const opened = await openVault(keys, { log, sentinel, random, now: clock.now, device: deviceOf(locked), writer, exclusive: createExclusive(), announce: () => channel.post({ type: 'changed' }), onEdit: (takesBack) => { for (const tell of onEdit) tell(takesBack); } });
  if (!opened.ok) {
    // Where data once stood, this is more than a save that failed: she is told that nothing was erased.
    if (opened.error.type === 'unavailable' && sentinel.read()) showTrouble('unavailable');
    return opened;
  }
  const vault = opened.value;
  const newId = (): RecordId => toBase64url(random(RECORD_BYTES)) as RecordId;
  const filled = fill === 'example' ? await writeExamples(vault, clock.today(), newId) : ok(undefined);
  if (!filled.ok) return filled;
  const spaces = createSpacesLater({
    ...spacesOf(vault, clock.now),
    load: async () => (await import('./shared-spaces.ts')).createSharedSpaces({ vault, random, now: clock.now, newId, language: () => locale.value, paperRoot: () => locked.keyRing.paperRoot(keys), later, origin: location.origin, exclusive: createExclusive('drempel-sync') }),
  });
  onEdit.add(spaces.edited);
  noteEdits(onEdit, vault, settings);
  const undo = createUndo({ now: () => performance.now(), after: later });
  const isHeld = (): boolean => state.rescue.value !== undefined;
  const lockNow = createLock({ vault, spaces, undo, channel, isHeld, beforeAnew: () => backToSafety(state) });
  const leaving = watchLeaving({ settings, now: clock.now, lock: () => lockNow(true), isHeld });
  const navigation = createNavigation(history, sessionStorage, followHistory, () => performance.now(), () => state.safety.peek());
  const services: Services = {
    vault, settings, clock, random, newId, undo, devices: spaces.devices, lines: spaces.lines, teams: spaces.teams,
    saving: createSaveState(later),
    records: createRecordSignals(vault.records),
    keyRing: locked.keyRing,
    navigation,
    lock: () => lockNow(true), lostPhone: () => planLostPhone(sessionStorage, () => lockNow(true)),
    expectReturn: leaving.expectReturn, holdReturn: leaving.holdReturn,
    showSafety: locked.showSafety,
    show: (shown) => {
      // The phone's back button comes back to this place, and not to the one before.
      navigation.go(navigation.route.peek());
      state.shown.value = shown;
    },
    wipeDevice: locked.wipeDevice,
    storage: { health: readStorageHealth, askToPersist }, copyOfAll: () => copyOf(services),
  };
  layBeside({ vault, spaces, settings });
  void recallParentLanguage(vault.drafts);
  followSurroundings({ vault, spaces, undo, navigation, channel, lock: () => lockNow(false) }, window, document);
  state.session.value = services;
  state.rescue.value = undefined;
  state.phase.value = 'open';
  startLater(spaces, vault);
  return ok(undefined);
}

interface RestoreInput extends Pick<OpenInput, 'keys' | 'locked'> {
  readonly records: readonly RecordState[];
  /** Where other keys come: what is open in another tab would go on writing under those that open nothing here any more. */
  readonly channel?: TabChannel;
}

export async function restoreLog({ keys, records, locked, channel }: RestoreInput): Promise<Result<void, StorageError>> {
  channel?.post({ type: 'lock' });
  const log = createDexieLogStore(new DrempelDatabase(), () => undefined);
  const restored = await replaceRecords({ keys, records, log, random: locked.random, now: locked.clock.now, after: locked.sentinel.read()?.seq ?? 0 });
  log.close();
  if (restored.ok) locked.sentinel.clear();
  return restored;
}

/** The same over files that the browser cannot open: she said that what is there may go. */
export async function restoreOver(input: RestoreInput): ReturnType<LockedServices['restoreLog']> {
  const emptied = await emptyUnopenable(input.locked, waysHere(input.locked));
  return emptied.ok ? restoreLog(input) : emptied;
}
