import type * as code from './codes.ts';
import type { Day } from './day.ts';
import type { TeamSpace } from './ids.ts';

/** She belongs to a team of partners. Hers alone: the team does not hold this. */
export interface Team {
  readonly name: string;
  readonly space?: TeamSpace | undefined;
  /** Who she is in it: the same for all her devices. */
  readonly person?: string | undefined;
}

/** Who somebody is to her partners, and what for. Nothing but facts about partners; each writes her own. */
export interface Partner {
  readonly firstName: string;
  readonly organisation: string;
  readonly role: code.PartnerRole;
  readonly comeFor?: string | undefined;
  readonly phone?: string | undefined;
  readonly languages: readonly code.Language[];
  /** ISO weekdays, 1 is Monday; none when not said. */
  readonly days: readonly number[];
  /** The neighbourhood or team that she is the fixed face of. */
  readonly faceFor?: string | undefined;
  /** She does not belong any more: of the rest only her name is left, for a while. */
  readonly leftOn?: Day | undefined;
}
