import { ASK_KINDS, type AskKind } from '../../domain/codes.ts';
import { isDay, type Day } from '../../domain/day.ts';
import { isRecordId, type RecordId } from '../../domain/ids.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { askDraft } from './draft-keys.ts';

const WAYS = ['call', 'deputy', 'message'] as const;
export type AskWay = (typeof WAYS)[number];

/** She left the app to reach somebody and has not yet said how it went. */
export interface PendingAsk {
  readonly id: RecordId;
  readonly kind: AskKind;
  readonly way: AskWay;
  readonly on: Day;
}
interface Stored { readonly id: string; readonly kind: string; readonly way: string; readonly on: string }

const NOTHING: Stored = { id: '', kind: '', way: '', on: '' };

function readPending({ id, kind, way, on }: Stored): PendingAsk | undefined {
  const knownKind = ASK_KINDS.find((code) => code === kind);
  const knownWay = WAYS.find((code) => code === way);
  return isRecordId(id) && isDay(on) && knownKind && knownWay ? { id, kind: knownKind, way: knownWay, on } : undefined;
}

/** Survives that the phone closes the app during a call: it is kept sealed, as a half-filled form is. */
export function usePendingAsk(lineId: RecordId) {
  const { newId, clock, expectReturn } = useServices();
  const { form, change, discard, draftKey } = useDraftForm<Stored>(askDraft(lineId), NOTHING);
  return {
    draftKey,
    pending: readPending(form.value),
    leave: (kind: AskKind, way: AskWay): void => {
      expectReturn();
      change({ id: newId(), kind, way, on: clock.today() });
    },
    forget: (): void => {
      form.value = NOTHING;
      discard();
    },
  };
}
