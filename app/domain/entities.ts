import type { KnownDoctor, OwnCard } from './added-entities.ts';
import type * as code from './codes.ts';
import type { Day, LocalTime } from './day.ts';
import type { DeviceName, Post } from './device-entities.ts';
import type { ProfileId, RecordId, TeamRecordId } from './ids.ts';
import type { Partner, Team } from './team-entities.ts';

/** What each kind of record holds when read. A field that is absent was never filled or was wiped. */
export interface Contact {
  readonly nickname: string;
  readonly emblem: code.Emblem;
  readonly language: code.Language;
  readonly interpreter: code.YesNoUnknown;
  readonly ageBands: readonly code.AgeBand[];
  readonly safeTimes: readonly code.SafeTime[];
  readonly waysToReach: readonly code.WayToReach[];
  readonly howMet?: code.HowMet | undefined;
  readonly knownToHelp: code.YesNoUnknown;
  readonly helperWish?: code.HelperWish | undefined;
  /** The day the parent said yes to keeping her name or number; without it neither is kept. */
  readonly nameYesOn?: Day | undefined;
  readonly firstName?: string | undefined;
  readonly phone?: string | undefined;
  readonly createdOn: Day;
}

export interface Road {
  readonly contactId: RecordId;
  readonly startedOn: Day;
  /** Last day anything on the road was touched: the retention clocks count from here. */
  readonly touchedOn: Day;
  readonly themes: readonly code.Theme[];
  readonly whose?: code.WhoseQuestion | undefined;
  readonly question?: string | undefined;
  readonly wish?: code.Wish | undefined;
  readonly wishWords?: string | undefined;
  readonly barriers: readonly code.Barrier[];
  readonly pen: code.Pen;
  readonly penSince: Day;
  readonly lineId?: RecordId | undefined;
  /** False after the fixed face changed and until the parent has heard it. */
  readonly parentKnowsFace: boolean;
  readonly closedOn?: Day | undefined;
  readonly closeReason?: code.CloseReason | undefined;
  readonly crossed?: code.YesNoUnknown | undefined;
  readonly helped?: code.Face | undefined;
  readonly again?: code.Face | undefined;
  readonly goesAlone?: code.YesNoUnknown | undefined;
}

export interface Step {
  readonly roadId: RecordId;
  readonly kind: code.StepKind;
  readonly on: Day;
  readonly done: boolean;
  readonly minutes?: number | undefined;
  /** An evening of hers went to it. About her own limits, so it stays with her when the family goes on with somebody else. */
  readonly evening?: true | undefined;
  readonly hats: readonly code.Hat[];
  readonly doors: readonly code.Door[];
  readonly place?: code.Place | undefined;
  readonly at?: LocalTime | undefined;
  readonly lineId?: RecordId | undefined;
  readonly interpreterNeeded?: code.YesNoUnknown | undefined;
  readonly interpreterPresent?: code.YesNoUnknown | undefined;
  readonly face?: code.Face | undefined;
  readonly callBackBy?: Day | undefined;
  readonly calledBackOn?: Day | undefined;
}

export interface Commitment {
  readonly roadId?: RecordId | undefined;
  readonly lineId?: RecordId | undefined;
  readonly kind: code.CommitmentKind;
  readonly words?: string | undefined;
  readonly who: code.Pen;
  readonly by: Day;
  readonly doneOn?: Day | undefined;
}

export interface Consent {
  readonly roadId: RecordId;
  readonly lineId?: RecordId | undefined;
  readonly receiver: string;
  readonly sentences: readonly string[];
  /** Which wording of the consent was shown. */
  readonly version: number;
  /** What was sent because of it. */
  readonly handoverId?: RecordId | undefined;
  /** The yes to the face before, that this one takes the place of; until that face has left. */
  readonly renews?: RecordId | undefined;
  /** How far what was sent to the face before had come: it goes on from there. */
  readonly carried?: Carried | undefined;
  /** It covers all that is known of this road, for a colleague who goes on with it. */
  readonly whole?: boolean | undefined;
  /** The last answer to it that the pen of the road followed. */
  readonly penFollowed?: code.Pen | undefined;
  /** The day by which the professional would call, and on which she had. Kept here for the figures: what was sent goes weeks before its road. */
  readonly callBy?: Day | undefined;
  readonly calledOn?: Day | undefined;
  /** The talk was there, or it was carried on elsewhere: the pen that passed stays there, also when what was sent is gone. */
  readonly doneOn?: Day | undefined;
  readonly how: code.ConsentWay;
  readonly givenOn: Day;
  readonly until: Day;
  readonly withdrawnOn?: Day | undefined;
  /** The line that it was sent over is over, and who had it has read so and erased it. */
  readonly goneThereOn?: Day | undefined;
  /** The face that had it has left, so it covers nothing more. What lies with her holds until this day, unless she is heard to have erased it. */
  readonly thereUntil?: Day | undefined;
}

/** What was agreed of a handover that moves to a new face. */
export interface Carried {
  readonly caller: code.Caller;
  readonly callBy: Day;
  readonly dateOn?: Day | undefined;
  /** `HH:MM` */
  readonly dateTime?: string | undefined;
}

export interface Line {
  readonly firstName: string;
  readonly team: string;
  readonly callFor: string;
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[];
  /** `HH:MM` */
  readonly from?: string | undefined; readonly to?: string | undefined;
  readonly phone?: string | undefined;
  readonly whatsapp?: string | undefined;
  readonly mail?: string | undefined;
  readonly deputyName?: string | undefined; readonly deputyPhone?: string | undefined;
  /** Working days within which an answer was agreed. */
  readonly replyDays: number;
  readonly since: Day;
  /** The space that only the two of them can read, once there is one. */
  readonly space?: string | undefined;
  /** Who she is in that space: the same for all her devices. */
  readonly person?: string | undefined;
  /** Who comes after her, while the parents are being told. */
  readonly successor?: string | undefined;
  /** Spaces shared with earlier faces, until they have read that it is over. */
  readonly former?: readonly string[] | undefined;
  /** The day the volunteer ended what the two of them shared. At the professional's: all that was on it was erased here. */
  readonly endedOn?: Day | undefined;
  /** The volunteer ended it and nobody read so for thirty days: what was sent may still be there. Since this day. */
  readonly unreadOn?: Day | undefined;
  /** At the professional's: the day it went on with somebody else, and all that was on it was erased here. */
  readonly passedOn?: Day | undefined;
  /** At the volunteer's: the hub has the line no more, because the other one stopped it. What is here of it gets nowhere, and nobody there goes on with it. Since this day. */
  readonly stoppedOn?: Day | undefined;
  /** She has seen that it is over, or that the other one stopped it. */
  readonly overReadOn?: Day | undefined;
  /** Earlier faces on this line: first name and last day only. `unreadOn`: she never read that it went on without her, and what was sent may still be there. Since that day. */
  readonly earlier: readonly { readonly firstName: string; readonly until: Day; readonly unreadOn?: Day | undefined }[];
}

export interface Ask {
  readonly lineId: RecordId;
  readonly kind: code.AskKind;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly answeredOn?: Day | undefined;
}

/** One per device and quarter, so that two devices never count in the same cell. Holds no key back to a road. */
export interface Tally {
  readonly period: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** One per vault: her own limits, set by herself and seen by her alone. */
export interface Profile {
  readonly maxRoads?: number | undefined;
  readonly maxHoursPerWeek?: number | undefined;
  readonly maxEveningsPerWeek?: number | undefined;
  /** `HH:MM` */
  readonly quietFrom?: string | undefined;
  readonly quietTo?: string | undefined;
  readonly confidentialityOn?: Day | undefined;
  readonly confidentialityVersion?: number | undefined;
  readonly backupOn?: Day | undefined;
  /** Her organisation's code at the hub: with it a space that the hub lost can be put back. */
  readonly hubCode?: string | undefined;
  /** Which app this is: that of the volunteer, or of the professional at the other end. */
  readonly side?: code.Side | undefined;
}

/** One end of a short line, written by whoever sits there and read by the other. One per person and line. */
export interface Seat {
  readonly side: code.Side;
  readonly firstName: string;
  readonly team?: string | undefined;
  /** ISO weekdays, 1 is Monday; none when not said. */
  readonly days: readonly number[];
  /** How much there is room for, when she chose to show it. */
  readonly load?: code.LoadLight | undefined;
  readonly loadOn?: Day | undefined;
  /** She stops: who takes her place. */
  readonly leavesOn?: Day | undefined;
  readonly successor?: string | undefined;
  /** The line goes on with somebody else from this day: who reads this at the other end erases all that it holds. */
  readonly passedOn?: Day | undefined;
  /** The same, and it goes on with nobody. */
  readonly endedOn?: Day | undefined;
}

/**
 * What a parent said yes to, word for word, and who does what by when. It never points at a road: the road points at it.
 * Made from a consent only, see `consented-handover.ts`.
 */
export interface Handover {
  readonly sentences: readonly string[];
  readonly consentVersion: number;
  readonly givenOn: Day;
  /** The parent's yes holds until then; after it the handover is erased. */
  readonly until: Day;
  readonly sentOn: Day;
  readonly caller: code.Caller;
  readonly callBy: Day;
  // What the professional answers.
  readonly receivedOn?: Day | undefined;
  /** She holds the pen from this day on. */
  readonly penOn?: Day | undefined;
  /** The day on which she first said what shows that she had called: the day of a talk, or that it was there. */
  readonly calledOn?: Day | undefined;
  readonly dateOn?: Day | undefined;
  /** `HH:MM` */
  readonly dateTime?: string | undefined;
  readonly tookPlaceOn?: Day | undefined;
  readonly elsewhereOn?: Day | undefined;
  /** Where it was carried on: a door, not a person. */
  readonly elsewhere?: code.Door | undefined;
  /** Given back: the pen is the volunteer's again. */
  readonly returnedOn?: Day | undefined;
}

/** A handover is gone, and why. Says nothing else. */
export interface Withdrawal {
  readonly on: Day;
  readonly why: code.GoneWhy;
  // When each side has read it: each has a field of its own, so that one does not read for the other.
  readonly informalReadOn?: Day | undefined;
  readonly formalReadOn?: Day | undefined;
}

/** A question without a family in it, asked over a short line. */
export interface Advice {
  readonly from: code.Side;
  readonly question: string;
  readonly askedOn: Day;
  readonly refused?: code.AdviceRefusal | undefined;
  readonly answer?: string | undefined;
  readonly answeredOn?: Day | undefined;
  readonly thankedOn?: Day | undefined;
}

/** Name of each record kind as stored, and what reading it gives. */
export interface Entities {
  readonly contact: Contact;
  readonly road: Road;
  readonly step: Step;
  readonly commitment: Commitment;
  readonly consent: Consent;
  readonly line: Line;
  readonly ask: Ask;
  readonly tally: Tally;
  readonly profile: Profile;
  readonly seat: Seat;
  readonly handover: Handover;
  readonly withdrawal: Withdrawal;
  readonly advice: Advice;
  readonly post: Post;
  readonly team: Team;
  readonly partner: Partner;
  readonly device: DeviceName;
  readonly card: OwnCard;
  /** The same, shared with the partners of a team. */
  readonly teamcard: OwnCard;
  readonly nightdoctor: KnownDoctor;
  /** The same, shared with the partners of a team. */
  readonly teamdoctor: KnownDoctor;
}
export type Kind = keyof Entities;
export const KINDS = ['contact', 'road', 'step', 'commitment', 'consent', 'line', 'ask', 'tally', 'profile', 'seat', 'handover', 'withdrawal', 'advice', 'post', 'team', 'partner', 'device', 'card', 'teamcard', 'nightdoctor', 'teamdoctor'] as const satisfies readonly Kind[];
/** What two people share. A handover is the one thing about a family: the words that the parent said yes to. */
export const LINE_KINDS = ['seat', 'handover', 'withdrawal', 'advice'] as const satisfies readonly Kind[];
export type LineKind = (typeof LINE_KINDS)[number];
/** What partners share: who they are, the cards of their organisation and the doctor of the region, and nothing about a family. */
export const TEAM_KINDS = ['partner', 'teamcard', 'teamdoctor'] as const satisfies readonly Kind[];
export type TeamKind = (typeof TEAM_KINDS)[number];

/** A record as screens see it: its id beside what it holds. */
export type Entity<K extends Kind> = Entities[K] & { readonly id: IdOf<K> };
export type IdOf<K extends Kind> = K extends TeamKind ? TeamRecordId : K extends 'profile' ? ProfileId : RecordId;
