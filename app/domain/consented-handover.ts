import type { Caller } from './codes.ts';
import type { Day } from './day.ts';
import type { Consent, Entity, Handover } from './entities.ts';
import { err, ok, type Result } from './result.ts';

declare const saidYes: unique symbol;
/** Words that a parent said yes to, to go to this one receiver. There is no other way to make it than {@link consentFor}. */
export type ConsentedWords = readonly string[] & { readonly [saidYes]: true };

export type NoConsent = 'withdrawn' | 'ended' | 'somebody-else' | 'no-words';

/** A yes is given to a person: after a change of face on the same line it is for somebody else. */
export type FaceOfLine = Pick<Entity<'line'>, 'id' | 'firstName'>;

/** What a parent reads says that the last day counts: it is over when that day is. */
export const hasEnded = ({ until }: Pick<Consent, 'until'>, today: Day): boolean => today > until;

/** Whether this yes covers sending to this face today, and the very words that it covers. */
export function consentFor(consent: Consent, line: FaceOfLine, today: Day): Result<ConsentedWords, NoConsent> {
  if (consent.withdrawnOn !== undefined) return err('withdrawn');
  if (hasEnded(consent, today) || today < consent.givenOn) return err('ended');
  if (consent.lineId !== line.id || consent.receiver !== line.firstName) return err('somebody-else');
  return consent.sentences.length === 0 ? err('no-words') : ok(consent.sentences as ConsentedWords);
}

export type NotSendable = NoConsent | 'none' | 'used';

/**
 * The yes of a road that may go to this line now, or why there is none. A yes sends once: for anything more she is asked
 * again.
 */
export function consentToSend(consents: readonly Entity<'consent'>[], line: FaceOfLine, today: Day): Result<Entity<'consent'>, NotSendable> {
  const newest = [...consents].sort((a, b) => (a.givenOn < b.givenOn ? 1 : a.givenOn > b.givenOn ? -1 : 0));
  const forHer = newest.filter(({ lineId, receiver }) => lineId === line.id && receiver === line.firstName);
  const holding = forHer.find((consent) => consent.handoverId === undefined && consentFor(consent, line, today).ok);
  if (holding) return ok(holding);
  const [latest] = forHer;
  if (!latest) return err(consents.length > 0 ? 'somebody-else' : 'none');
  const words = consentFor(latest, line, today);
  return err(words.ok ? 'used' : words.error);
}

export interface HandoverPlan { readonly caller: Caller; readonly callBy: Day }

/** A handover as it may be sent: its words come from a consent by type, and it names no road and no family. */
export type SendableHandover = Omit<Handover, 'sentences'> & { readonly sentences: ConsentedWords };

/** The snapshot for one line, or why the parent's yes does not cover it. */
export function planHandover(consent: Entity<'consent'>, line: FaceOfLine, { caller, callBy }: HandoverPlan, today: Day): Result<SendableHandover, NoConsent> {
  const words = consentFor(consent, line, today);
  if (!words.ok) return words;
  return ok({ sentences: words.value, consentVersion: consent.version, givenOn: consent.givenOn, until: consent.until, sentOn: today, caller, callBy });
}

/** What was with the face before goes to this one, as far as her own yes reaches. A day that is past is not proposed again. */
export function planCarried(consent: Entity<'consent'>, line: FaceOfLine, today: Day): Result<SendableHandover, NoConsent> {
  if (!consent.carried || consent.renews) return err('somebody-else');
  const { caller, callBy, dateOn, dateTime } = consent.carried;
  const planned = planHandover(consent, line, { caller, callBy: callBy < today ? today : callBy }, today);
  return planned.ok && dateOn && dateOn >= today ? ok({ ...planned.value, dateOn, dateTime }) : planned;
}

export type HandoverState = 'sent' | 'received' | 'accepted' | 'dated' | 'took-place' | 'elsewhere' | 'returned';

/** How far it has come: the last thing that was said of it counts. */
export function stateOfHandover(handover: Handover): HandoverState {
  if (handover.returnedOn) return 'returned';
  if (handover.elsewhereOn) return 'elsewhere';
  if (handover.tookPlaceOn) return 'took-place';
  if (handover.dateOn) return 'dated';
  if (handover.penOn) return 'accepted';
  return handover.receivedOn ? 'received' : 'sent';
}

/** The day of the talk, or on which it was carried on elsewhere: nothing is left that somebody would do because of it. */
export const doneOf = ({ returnedOn, elsewhereOn, tookPlaceOn }: Handover): Day | undefined => (returnedOn ? undefined : elsewhereOn ?? tookPlaceOn);

const DONE: ReadonlySet<HandoverState> = new Set(['took-place', 'elsewhere', 'returned']);

/** Nothing more has to be done because of it. */
export const isDone = (handover: Handover): boolean => DONE.has(stateOfHandover(handover));

/** Nothing was said yet that shows that there was a call. */
export const isToCall = (state: HandoverState): boolean => state === 'sent' || state === 'received' || state === 'accepted';

/**
 * The day by which the professional would call, and the day on which she had. Nothing where somebody else would, where she gave it back or on
 * without a call, or where the day of a talk came along from the face before.
 */
export function callOf(handover: Handover): Pick<Consent, 'callBy' | 'calledOn'> {
  const { caller, callBy, calledOn } = handover;
  const isAgreed = caller === 'professional' && (calledOn !== undefined || isToCall(stateOfHandover(handover)));
  return isAgreed ? { callBy, calledOn } : { callBy: undefined, calledOn: undefined };
}

/** The promised day has passed and nothing is known to have happened. */
export function isOverdue(handover: Handover, today: Day): boolean {
  const state = stateOfHandover(handover);
  if (state === 'dated') return (handover.dateOn ?? today) < today;
  return isToCall(state) && handover.callBy < today;
}
