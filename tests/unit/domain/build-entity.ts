import type { Day, LocalTime } from '../../../app/domain/day.ts';
import type { Entity, Kind } from '../../../app/domain/entities.ts';
import type { RecordId } from '../../../app/domain/ids.ts';
import { readEntity } from '../../../app/domain/read-entity.ts';
import type { Json } from '../../../app/domain/record.ts';
import { buildRecord } from './build-record.ts';

export const day = (text: string): Day => text as Day;
export const localTime = (text: string): LocalTime => text as LocalTime;
/** A record id that a test can recognise: `contact-1` padded. */
export const recordId = (name: string): RecordId => name.padEnd(22, '_') as RecordId;

/** An entity as the readers give it, with everything not named at its default. */
export function buildEntity<K extends Kind>(kind: K, name: string, fields: Readonly<Record<string, Json>> = {}): Entity<K> {
  const entity = readEntity(kind, buildRecord(kind, fields, recordId(name)));
  if (!entity) throw new Error(`a ${kind} cannot be read from ${JSON.stringify(fields)}`);
  return entity;
}
