import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import { changedIn, draftToJson, readDraft } from '../domain/form-draft.ts';
import type { RecordState } from '../domain/record.ts';
import type { Drafts } from '../vault/drafts.ts';

const DRAFT_AFTER_MS = 700;

export interface DraftForm<Form> {
  readonly form: Signal<Form>;
  /** Changes some fields and keeps them sealed on disk soon after. */
  readonly change: (part: Partial<Form>) => void;
  readonly draftKey: string;
  /** True once a draft from before was put back. */
  readonly restored: ReadonlySignal<boolean>;
  /** Drops what was put back and shows the form as if it opened now. */
  readonly startOver: () => void;
  readonly discard: () => void;
  /** What finished it was taken back: it is half filled again, as it stands there, and kept at once. */
  readonly keepAgain: () => void;
  /** The form without what she changed. What does not differ from it is not hers to write. */
  readonly before: () => Form;
  /** The version of the record that she began from, perhaps days ago: saved with it, what came in since is not overwritten. */
  readonly seen: () => RecordState | undefined;
  /** These fields were written at once and are no longer a change of this form. */
  readonly written: (part: Partial<Form>) => void;
}

export interface DraftFormDeps<Form> {
  readonly drafts: Pick<Drafts, 'save' | 'load' | 'discard'>;
  readonly draftKey: string;
  /** The form as it opens. */
  readonly initial: () => Form;
  /** The record that it is about, as it stands; undefined when it makes a new one. */
  readonly state: () => RecordState | undefined;
}

/** The form, and the two moments that its screen tells it of. */
export interface KeptForm<Form> extends DraftForm<Form> {
  /** Puts back what was kept. */
  readonly load: () => Promise<void>;
  /** Keeps what is not kept yet: now, and not soon after. */
  readonly flush: () => void;
}

/** The same without the fields that she did not touch after all; only who knows the record can tell. */
function ofRecord<Form extends object>(own: Partial<Form>, begin: Form, seen: RecordState | undefined): Partial<Form> {
  return seen ? changedIn(begin, { ...begin, ...own }) : own;
}

/** Writes soon after a change, or at once; not again when nothing changed since. */
function createLater(write: () => void) {
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    dirty = false;
    clearTimeout(timer);
    timer = undefined;
  };
  const flush = (): void => {
    const due = dirty;
    drop();
    if (due) write();
  };
  return {
    drop, flush,
    mark: (): void => {
      dirty = true;
      // Not put off by the next key: who types on without a pause would lose all of it.
      timer ??= setTimeout(flush, DRAFT_AFTER_MS);
    },
  };
}

/** Keeps what she changed, and which version of the record she changed it in; never the rest of the form, which may be old by then. */
export function createDraftForm<Form extends object>({ drafts, draftKey, initial, state }: DraftFormDeps<Form>): KeptForm<Form> {
  let [begin, seen] = [initial(), state()];
  let own: Partial<Form> = {};
  let discarded = false;
  const form = signal(begin);
  const restored = signal(false);
  const later = createLater(() => {
    const changed = ofRecord(own, begin, seen);
    // A draft that cannot be kept is not worth stopping her for: saving says it when it matters.
    void (Object.keys(changed).length > 0 ? drafts.save(draftKey, draftToJson({ changed, seen })) : drafts.discard(draftKey));
  });
  const show = (part: Partial<Form>): void => { form.value = { ...form.value, ...part }; };
  const discard = (): void => {
    discarded = true;
    own = {};
    later.drop();
    void drafts.discard(draftKey);
  };
  return {
    form, draftKey, restored, discard,
    flush: later.flush,
    before: () => begin,
    seen: () => seen,
    change: (part) => {
      show(part);
      own = { ...own, ...part };
      later.mark();
    },
    keepAgain: () => {
      [discarded, own] = [false, form.peek()];
      later.mark();
      later.flush();
    },
    startOver: () => {
      discard();
      [begin, seen] = [initial(), state()];
      [restored.value, form.value] = [false, begin];
    },
    written: (part) => {
      show(part);
      begin = { ...begin, ...part };
      own = Object.fromEntries(Object.entries(own).filter(([field]) => !(field in part))) as Partial<Form>;
      const fields = [...state()?.fields ?? []].filter(([field]) => field in part);
      if (seen) seen = { ...seen, fields: new Map([...seen.fields, ...fields]) };
      later.mark();
      later.flush();
    },
    load: async () => {
      const draft = await drafts.load(draftKey);
      const kept = draft && readDraft<Form>(draft.value, state());
      const changed = kept && !discarded ? ofRecord(kept.changed, begin, kept.seen) : {};
      if (!draft || Object.keys(changed).length === 0) return;
      // A draft that loads slowly fills in the rest and never her own words.
      own = { ...changed, ...own };
      seen = kept?.seen;
      show(own);
      restored.value = true;
    },
  };
}
