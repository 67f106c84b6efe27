import { useEffect, useRef } from 'preact/hooks';
import type { RecordId, TeamRecordId } from '../domain/ids.ts';
import { useServices } from '../services.ts';
import type { DraftForm } from './draft-form.ts';
import { createDraftForm } from './draft-form.ts';

/**
 * A form that survives a call, a lock, a crash: what is typed is sealed into a draft soon after, also while typing goes on,
 * and at once when the page is hidden. `draftKey` names the form and an opaque id; `record` is the one whose fields it shows.
 */
export function useDraftForm<Form extends object>(draftKey: string, initial: Form, record?: RecordId | TeamRecordId): DraftForm<Form> {
  const { vault, records } = useServices();
  const latest = useRef(initial);
  latest.current = initial;
  const opened = useRef<ReturnType<typeof createDraftForm<Form>> | undefined>(undefined);
  if (opened.current?.draftKey !== draftKey) {
    opened.current = createDraftForm({ drafts: vault.drafts, draftKey, initial: () => latest.current, state: () => (record === undefined ? undefined : records.state(record)) });
  }
  const kept = opened.current;
  useEffect(() => {
    void kept.load();
    const onHide = (): void => { if (document.visibilityState === 'hidden') kept.flush(); };
    document.addEventListener('visibilitychange', onHide);
    addEventListener('drempel:flush', kept.flush);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('drempel:flush', kept.flush);
      kept.flush();
    };
  }, [kept]);
  return kept;
}
