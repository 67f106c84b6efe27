import type { Entity, Road } from './entities.ts';
import type { RecordId } from './ids.ts';

/** Of somebody who takes the place of another face the parent has to hear first; of the first one she heard when it was chosen. */
export const faceChange = (road: Entity<'road'> | undefined, lineId: RecordId): Partial<Road> =>
  road?.lineId === lineId ? {} : { lineId, parentKnowsFace: road?.lineId === undefined };
