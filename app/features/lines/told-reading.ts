import type { Entity } from '../../domain/entities.ts';
import { parentsToTell, type ToTell } from '../../domain/succession.ts';
import type { Services } from '../../services.ts';

/** The parents whose words are with this face, and what each of them answered. */
export const toldOn = ({ records, clock }: Pick<Services, 'records' | 'clock'>, line: Entity<'line'>): readonly ToTell[] =>
  parentsToTell(line, { consents: records.list('consent'), handovers: records.list('handover') }, clock.today());
