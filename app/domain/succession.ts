import type { Day } from './day.ts';
import { consentFor, type FaceOfLine, isDone } from './consented-handover.ts';
import type { Carried, Entity } from './entities.ts';
import type { RecordId } from './ids.ts';

/** One parent who has to hear that the face changes, before anything goes to the next one. */
export interface ToTell {
  /** Her yes to the face that leaves. */
  readonly consent: Entity<'consent'>;
  /** What was sent because of it and is not done yet. */
  readonly handover?: Entity<'handover'>;
  /** Her own yes to the next face. A no has taken everything away, and stands here for the rest of that day. */
  readonly next?: Entity<'consent'>;
  readonly saidNo: boolean;
}

interface Told {
  readonly consents: readonly Entity<'consent'>[];
  readonly handovers: readonly Entity<'handover'>[];
}

/** Every parent whose words are with this face, or may be sent to her. */
export function parentsToTell(line: Pick<Entity<'line'>, 'id' | 'firstName' | 'successor'>, { consents, handovers }: Told, today: Day): readonly ToTell[] {
  const ofLine = consents.filter(({ lineId }) => lineId === line.id);
  return ofLine.filter(({ renews }) => renews === undefined).flatMap((consent): readonly ToTell[] => {
    if (consent.withdrawnOn !== undefined) return consent.withdrawnOn === today ? [{ consent, saidNo: true }] : [];
    const handover = handovers.find(({ id }) => id === consent.handoverId);
    const isOver = handover ? isDone(handover) : consent.handoverId !== undefined || !consentFor(consent, line, today).ok;
    if (isOver) return [];
    const next = ofLine.find((one) => one.renews === consent.id && isYesTo(one, line, today));
    return [{ consent, saidNo: false, ...(handover && { handover }), ...(next && { next }) }];
  });
}

/** The new yes names the next face, and holds. */
const isYesTo = (consent: Entity<'consent'>, { id, successor }: Pick<Entity<'line'>, 'id' | 'successor'>, today: Day): boolean =>
  successor !== undefined && consentFor(consent, { id, firstName: successor }, today).ok;

/** Parents first: nobody takes her place while one of them has not answered. */
export const mayPassOn = (told: readonly ToTell[]): boolean => told.every(({ next, saidNo }) => saidNo || next !== undefined);

/** How far a handover had come, as the next face may know it. That the one before had it or held the pen does not go on. */
export const carriedOf = ({ caller, callBy, dateOn, dateTime }: Entity<'handover'>): Carried => ({ caller, callBy, ...(dateOn && { dateOn, ...(dateTime && { dateTime }) }) });

/** What parents said yes to for this face and what has not been given to her yet. */
export const waitingForFace = (line: FaceOfLine, consents: readonly Entity<'consent'>[], today: Day): readonly RecordId[] =>
  consents.filter((consent) => consent.carried && !consent.renews && !consent.handoverId && consentFor(consent, line, today).ok).map(({ id }) => id);
