import type { StepKind } from '../../../domain/codes.ts';
import type { LocalTime } from '../../../domain/day.ts';
import type { Road, Step } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordState } from '../../../domain/record.ts';
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

export interface StepPartProps {
  readonly form: StepForm;
  readonly change: (part: Partial<StepForm>) => void;
  readonly roadId: RecordId;
}

interface Saved {
  readonly id: RecordId;
  readonly roadId: RecordId;
  readonly kind: StepKind;
  readonly seen: RecordState | undefined;
  readonly draft: string;
  readonly done: boolean;
}

/** Both halves were checked by the fields themselves. */
const momentOf = ({ date, time }: StepForm): LocalTime | undefined => (date && time ? (`${date}T${time}` as LocalTime) : undefined);

export function saveStep(services: Services, form: StepForm, { id, roadId, kind, seen, draft, done }: Saved): Promise<WriteResult> {
  const today = services.clock.today();
  const { road, date: _date, time: _time, ...rest } = form;
  const step = { ...rest, roadId, kind, on: today, done, at: momentOf(form) ?? form.at };
  const handover: Partial<Road> = kind === 'handover' ? { pen: 'professional', penSince: today, ...(form.lineId ? { lineId: form.lineId } : {}) } : {};
  return services.vault.write([
    { id, kind: 'step', set: step, seen },
    touchRoad(services, roadId, { ...road, ...handover }),
  ], { draft });
}

export const dropStep = (services: Services, id: RecordId): Promise<WriteResult> => services.vault.erase([{ id, kind: 'step', erase: true }]);
