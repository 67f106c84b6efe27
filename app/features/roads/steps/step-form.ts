import { msg } from '@lingui/core/macro';
import type { StepKind } from '../../../domain/codes.ts';
import type { Day, LocalTime } from '../../../domain/day.ts';
import type { Entity, Road, Step } from '../../../domain/entities.ts';
import { faceChange } from '../../../domain/face-change.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { addWorkingDays } from '../../../domain/working-days.ts';
import type { DraftForm } from '../../../hooks/draft-form.ts';
import { isSent } from '../../../hooks/handover-reading.ts';
import { withUndo } from '../../../hooks/undo.ts';
import type { Services } from '../../../services.ts';
import type { WriteResult } from '../../../vault/vault.ts';
import { touchRoad } from '../save-road.ts';

/** What one visit or call adds: fields of the step itself and, for the preparation, of the road. */
export interface StepForm extends Omit<Step, 'roadId' | 'kind' | 'on' | 'done'> {
  readonly road: Partial<Pick<Road, 'whose' | 'themes' | 'wish' | 'wishWords' | 'question' | 'barriers'>>;
  readonly date?: string;
  readonly time?: string;
}
export const EMPTY_STEP: StepForm = { hats: [], doors: [], road: {} };

const USUAL_REPLY_DAYS = 3;

/** The day by which this fixed face answers, as agreed with her. */
const agreedDay = ({ records, clock }: Services, lineId: RecordId | undefined): Day =>
  addWorkingDays(clock.today(), records.get('line', lineId)?.replyDays ?? USUAL_REPLY_DAYS);

/** What the screen shows as chosen before the first tap is also what is saved. */
export function firstForm({ records }: Pick<Services, 'records'>, roadId: RecordId, kind: StepKind): StepForm {
  return kind === 'appoint' || kind === 'handover' ? { ...EMPTY_STEP, lineId: records.get('road', roadId)?.lineId } : EMPTY_STEP;
}

/** The day by which the professional calls: what she chose, or what is agreed with this face, counted from today. A form may lie for days. */
export const callDay = (services: Services, { callBackBy, lineId }: StepForm): Day => callBackBy ?? agreedDay(services, lineId);

/** She chose a day and it has passed since: neither kept nor sent like that. What is on a line goes with its own day. */
export const isCallDayPast = (services: Services, roadId: RecordId, form: StepForm): boolean =>
  !penFollowsLine(services, roadId, form.lineId) && callDay(services, form) < services.clock.today();

export type MomentHalf = 'date' | 'time';
/** A half that is missing while something of a moment is there: saved like that, it would be lost in silence. Or a day that is over. */
export interface MomentFault { readonly half: MomentHalf; readonly type: 'missing' | 'past' }

/** `isHalfTyped`: something stands in that field which is no day or time yet, so that the form knows nothing of it. */
export function momentFault({ date, time }: StepForm, today: Day, isHalfTyped: (half: MomentHalf) => boolean = () => false): MomentFault | undefined {
  if (date && date < today) return { half: 'date', type: 'past' };
  if (!date && (time || isHalfTyped('date'))) return { half: 'date', type: 'missing' };
  return !time && (date || isHalfTyped('time')) ? { half: 'time', type: 'missing' } : undefined;
}

export interface StepPartProps {
  readonly form: StepForm;
  readonly change: (part: Partial<StepForm>) => void;
  readonly roadId: RecordId;
  /** Said at that field. */
  readonly fault?: MomentFault | undefined;
  readonly momentRef?: (half: MomentHalf | 'callBackBy') => (element: HTMLElement | null) => void;
}

interface Saved {
  readonly id: RecordId;
  readonly roadId: RecordId;
  readonly kind: StepKind;
  readonly draft: Pick<DraftForm<StepForm>, 'before' | 'seen' | 'draftKey'>;
}

/** Both halves were checked by the fields themselves. */
export const momentOf = ({ date, time }: StepForm): LocalTime | undefined => (date && time ? (`${date}T${time}` as LocalTime) : undefined);

/** Over a line that the two share the pen passes by her own answer, and by nothing that is only said here. */
export const penFollowsLine = (services: Pick<Services, 'records'>, roadId: RecordId, lineId: RecordId | undefined): boolean =>
  isSent(services, roadId) || services.records.get('line', lineId ?? '')?.space !== undefined;

export function saveStep(services: Services, form: StepForm, { id, roadId, kind, draft }: Saved): Promise<WriteResult> {
  const today = services.clock.today();
  const { road, date: _date, time: _time, ...rest } = form;
  // Who holds the pen and who calls by when is then known from the line itself, or nobody there knows of anything yet.
  const byLine = kind === 'handover' && penFollowsLine(services, roadId, form.lineId);
  const step = { ...rest, roadId, kind, on: today, done: true, at: momentOf(form) ?? form.at, ...(kind === 'handover' && { callBackBy: byLine ? undefined : callDay(services, form) }) };
  const answers: Partial<Road> = { ...road, ...(kind === 'handover' && form.lineId && form.lineId !== draft.before().lineId && faceChange(services.records.get('road', roadId), form.lineId)) };
  return services.vault.write([
    { id, kind: 'step', set: step },
    // What was tapped days ago does not take the place of what was answered elsewhere since.
    { id: roadId, kind: 'road', set: answers, seen: draft.seen() },
    touchRoad(services, roadId, kind === 'handover' && !byLine ? { pen: 'professional', penSince: today } : {}),
  ], { draft: draft.draftKey });
}

export const markCalledBack = (services: Services, { id, roadId }: Entity<'step'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'step', words: msg`De professional heeft gebeld.` }, () =>
    services.vault.write([{ id, kind: 'step', set: { calledBackOn: services.clock.today() } }, touchRoad(services, roadId)]));

export const dropStep = (services: Services, { id, roadId }: Entity<'step'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'step', under: roadId, words: msg`Deze keer is weg.` }, () => services.vault.erase([{ id, kind: 'step', erase: true }]));
