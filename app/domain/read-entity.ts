import type { Entities, Entity, IdOf, Kind } from './entities.ts';
import { isRecordId } from './ids.ts';
import { readAdvice } from './read-advice.ts';
import { readAsk } from './read-ask.ts';
import { readCommitment } from './read-commitment.ts';
import { readConsent } from './read-consent.ts';
import { readContact } from './read-contact.ts';
import { readDeviceName } from './read-device-name.ts';
import { readHandover } from './read-handover.ts';
import { readLine } from './read-line.ts';
import { readNightDoctor } from './read-night-doctor.ts';
import { readOwnCard } from './read-own-card.ts';
import { readPartner } from './read-partner.ts';
import { readPost } from './read-post.ts';
import { readProfile } from './read-profile.ts';
import { readRoad } from './read-road.ts';
import { readSeat } from './read-seat.ts';
import { readStep } from './read-step.ts';
import { readTally } from './read-tally.ts';
import { readTeam } from './read-team.ts';
import { readWithdrawal } from './read-withdrawal.ts';
import { isDeleted, type RecordState } from './record.ts';

const READERS: { readonly [K in Kind]: (state: RecordState) => Entities[K] | undefined } = {
  contact: readContact,
  road: readRoad,
  step: readStep,
  commitment: readCommitment,
  consent: readConsent,
  line: readLine,
  ask: readAsk,
  tally: readTally,
  profile: readProfile,
  seat: readSeat,
  handover: readHandover,
  withdrawal: readWithdrawal,
  advice: readAdvice,
  post: readPost,
  team: readTeam,
  partner: readPartner,
  device: readDeviceName,
  card: readOwnCard,
  teamcard: readOwnCard,
  nightdoctor: readNightDoctor,
  teamdoctor: readNightDoctor,
};

/**
 * A record as screens see it. Hand-written rather than a schema library: opening reads 10,000 of these.
 * Nothing for a record of another kind, an erased one, or one that lacks what it cannot do without.
 */
export function readEntity<K extends Kind>(kind: K, state: RecordState): Entity<K> | undefined {
  if (state.kind !== kind || !isRecordId(state.id) || isDeleted(state)) return undefined;
  const content: Entities[K] | undefined = READERS[kind](state);
  // Which type of id it is goes with the kind, and spaces hold no other kinds than theirs.
  return content && Object.assign(content, { id: state.id as IdOf<K> });
}
