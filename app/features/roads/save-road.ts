import type { Pen } from '../../domain/codes.ts';
import type { Entity, Road } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Services } from '../../services.ts';
import type { Change } from '../../vault/changes.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** Any change on a road sets its retention clock back to today. */
export const touchRoad = ({ records, clock }: Services, roadId: RecordId, set: Partial<Road> = {}): Change<'road'> =>
  ({ id: roadId, kind: 'road', set: { ...set, touchedOn: clock.today() }, seen: records.state(roadId) });

export const changeRoad = (services: Services, road: Entity<'road'>, set: Partial<Road>): Promise<WriteResult> =>
  services.vault.write([touchRoad(services, road.id, set)]);

export const passPen = (services: Services, road: Entity<'road'>, pen: Pen): Promise<WriteResult> =>
  changeRoad(services, road, pen === road.pen ? {} : { pen, penSince: services.clock.today() });
