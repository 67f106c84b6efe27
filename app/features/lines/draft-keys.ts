import type { RecordId, TeamRecordId } from '../../domain/ids.ts';

/** Names of the half-filled forms of one line. */
export const askDraft = (id: RecordId): string => `ask-${id}`;
export const editDraft = (id: RecordId | undefined, replace: boolean, from?: TeamRecordId): string => (id ? `line-${replace ? 'new-face' : 'edit'}-${id}` : `line-new${from ? `-${from}` : ''}`);
export const passOnDraft = (id: RecordId): string => `pass-on-${id}`;
export const inviteDraft = (id: RecordId): string => `line-invite-${id}`;
/** The professional stops, and says who comes after her. */
export const leavingDraft = (id: RecordId): string => `line-leaving-${id}`;
/** Of a line: what she asks. Of a question: what she answers. */
export const adviceDraft = (id: RecordId): string => `advice-${id}`;
/** Of a handover: when the professional could see the parent. */
export const dateDraft = (id: RecordId): string => `handover-date-${id}`;
export const draftsOf = (id: RecordId): readonly string[] => [askDraft(id), adviceDraft(id), editDraft(id, false), editDraft(id, true), passOnDraft(id), inviteDraft(id), leavingDraft(id)];
