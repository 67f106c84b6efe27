import { useEffect, useRef } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { Json } from '../domain/record.ts';
import { useServices } from '../services.ts';

const DRAFT_AFTER_MS = 700;
const DAY_MS = 86_400_000;

export interface DraftForm<Form> {
  readonly form: Signal<Form>;
  /** Changes some fields and keeps the half-filled form sealed on disk soon after. */
  readonly change: (part: Partial<Form>) => void;
  readonly draftKey: string;
  /** True once a draft from before was put back. */
  readonly restored: Signal<boolean>;
  /** True when that draft is more than a day old: she may have come for something else. */
  readonly stale: Signal<boolean>;
  /** Drops what was put back and gives an empty form. */
  readonly startOver: () => void;
  readonly discard: () => void;
}

/**
 * A form that survives a call, a lock, a crash: what is typed is sealed into a draft soon after, also while typing goes on,
 * and at once when the page is hidden. `draftKey` names the form and an opaque id.
 */
export function useDraftForm<Form extends object>(draftKey: string, initial: Form): DraftForm<Form> {
  const { vault, clock } = useServices();
  const form = useSignal(initial);
  const restored = useSignal(false);
  const stale = useSignal(false);
  const dirty = useRef(false);
  const timer = useRef(0);
  /** What she changed since the form opened: a draft that loads slowly fills in the rest and never her own words. */
  const own = useRef<Partial<Form>>({});
  const discarded = useRef(false);
  const save = (): void => {
    clearTimeout(timer.current);
    timer.current = 0;
    if (!dirty.current) return;
    dirty.current = false;
    // A draft that cannot be kept is not worth stopping her for: saving says it when it matters.
    void vault.drafts.save(draftKey, form.value as unknown as Json);
  };
  useEffect(() => {
    void vault.drafts.load(draftKey).then((draft) => {
      const value = draft?.value;
      if (!draft || !value || typeof value !== 'object' || discarded.current) return;
      form.value = { ...form.value, ...(value as Partial<Form>), ...own.current };
      restored.value = true;
      stale.value = draft.at === undefined || draft.at <= clock.now() - DAY_MS;
    });
    const onHide = (): void => { if (document.visibilityState === 'hidden') save(); };
    document.addEventListener('visibilitychange', onHide);
    addEventListener('drempel:flush', save);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('drempel:flush', save);
      save();
    };
  }, [draftKey]);
  const discard = (): void => {
    dirty.current = false;
    discarded.current = true;
    own.current = {};
    clearTimeout(timer.current);
    timer.current = 0;
    void vault.drafts.discard(draftKey);
  };
  return {
    form, draftKey, restored, stale, discard,
    startOver: () => {
      discard();
      restored.value = false;
      stale.value = false;
      form.value = initial;
    },
    change: (part) => {
      form.value = { ...form.value, ...part };
      own.current = { ...own.current, ...part };
      dirty.current = true;
      // Not put off by the next key: who types on without a pause would lose all of it.
      timer.current ||= window.setTimeout(save, DRAFT_AFTER_MS);
    },
  };
}
