import type { Entity } from '../domain/entities.ts';
import { spaceOfRecord } from '../domain/ids.ts';
import { latestDoctor } from '../domain/night-doctor.ts';
import type { RecordSignals } from './record-signals.ts';

/** The out-of-hours doctor as her organisation gives it: from a file or typed here, or from a team. */
export type AddedDoctor = Entity<'nightdoctor'> | Entity<'teamdoctor'>;

export const isTeams = (added: AddedDoctor): added is Entity<'teamdoctor'> => spaceOfRecord(added.id) !== undefined;

/** The one that was looked up last, wherever it came from; the team's where two were on one day. */
export const knownDoctor = (records: Pick<RecordSignals, 'list'>): AddedDoctor | undefined => latestDoctor<AddedDoctor>([...records.list('teamdoctor'), ...records.list('nightdoctor')]);
