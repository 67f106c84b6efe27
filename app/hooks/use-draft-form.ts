import { useEffect, useRef } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { Json } from '../domain/record.ts';
import { useServices } from '../services.ts';

const DRAFT_AFTER_MS = 700;

export interface DraftForm<Form> {
  readonly form: Signal<Form>;
  /** Changes some fields and keeps the half-filled form sealed on disk soon after. */
  readonly change: (part: Partial<Form>) => void;
  readonly draftKey: string;
  /** True once a draft from before was put back. */
  readonly restored: Signal<boolean>;
  readonly discard: () => void;
}

/**
 * A form that survives a call, a lock, a crash: what is typed is sealed into a draft after a short pause and at once when
 * the page is hidden. `draftKey` names the form and an opaque id.
 */
export function useDraftForm<Form extends object>(draftKey: string, initial: Form): DraftForm<Form> {
  const { vault } = useServices();
  const form = useSignal(initial);
  const restored = useSignal(false);
  const dirty = useRef(false);
  const timer = useRef(0);
  const save = (): void => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    dirty.current = false;
    // A draft that cannot be kept is not worth stopping her for: saving says it when it matters.
    void vault.drafts.save(draftKey, form.value as unknown as Json);
  };
  useEffect(() => {
    void vault.drafts.load(draftKey).then((draft) => {
      if (draft && typeof draft === 'object' && !dirty.current) {
        form.value = { ...form.value, ...(draft as Partial<Form>) };
        restored.value = true;
      }
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
  return {
    form, draftKey, restored,
    change: (part) => {
      form.value = { ...form.value, ...part };
      dirty.current = true;
      clearTimeout(timer.current);
      timer.current = window.setTimeout(save, DRAFT_AFTER_MS);
    },
    discard: () => {
      dirty.current = false;
      clearTimeout(timer.current);
      void vault.drafts.discard(draftKey);
    },
  };
}
