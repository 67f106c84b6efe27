/**
 * The fixed answers a volunteer can tap. Each list is the whole choice: nothing that may never be
 * recorded (origin, health, pregnancy, violence, debts, police) has a code, so it cannot be stored by tapping.
 */
export const LANGUAGES = ['nl', 'ar', 'ary', 'rif', 'tr', 'ku', 'pl', 'en', 'bg', 'uk', 'ti', 'so', 'other'] as const;
export const AGE_BANDS = ['0-1', '1-4', '4-12', '12-16', '16-18', '18-23'] as const;
export const SAFE_TIMES = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export const WAYS_TO_REACH = ['call', 'message', 'visit', 'school', 'group'] as const;
export const HOW_MET = ['via-via', 'school', 'group', 'worship', 'market', 'walk-in', 'street', 'professional', 'other'] as const;
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
export const HELPER_WISHES = ['same', 'different', 'either'] as const;
export const EMBLEMS = ['lemon', 'boat', 'bird', 'kite', 'teapot', 'leaf', 'star', 'shell', 'lamp', 'bicycle', 'moon', 'flower'] as const;

export const STEP_KINDS = ['meet', 'acquaint', 'prepare', 'inform', 'consent', 'appoint', 'accompany', 'interpret', 'handover', 'aftercare', 'close', 'erase'] as const;
export const PENS = ['me', 'parent', 'professional'] as const;
/** Those that any family may come with first, one of every age; then the others. */
export const THEMES = ['luisteren', 'baby', 'eten', 'taal', 'school', 'druk-gedrag', 'schermen', 'puber', 'gezondheid', 'twee-culturen', 'ouders-samen', 'opvang', 'leren', 'straffen', 'zindelijk', 'pesten', 'alleen', 'vader', 'verzuim', 'praktisch'] as const;
export const BARRIERS = ['fear-child', 'shame', 'gossip', 'language', 'not-knowing', 'bad-experience', 'money', 'time', 'childcare', 'partner', 'travel', 'none'] as const;
export const WHOSE_QUESTIONS = ['mother', 'father', 'both', 'child', 'school', 'someone-else'] as const;
export const WISHES = ['calm', 'sleep', 'talk', 'school', 'together', 'know', 'rest', 'other'] as const;
export const HATS = ['companion', 'interpreter', 'explainer', 'confidant', 'listener', 'bridge'] as const;
/** More roles at once nobody remembers who hears them. */
export const MOST_HATS = 3;
export const DOORS = ['cjg', 'neighbourhood-team', 'youth-team', 'child-clinic', 'school-doctor', 'gp', 'school', 'school-social-work', 'preschool', 'client-support', 'group', 'other'] as const;
export const PLACES = ['home', 'centre', 'team', 'school', 'phone', 'elsewhere'] as const;
export const FACES = ['good', 'so-so', 'bad'] as const;
export const CLOSE_REASONS = ['arrived', 'answered', 'parent-stopped', 'waiting', 'moved', 'too-heavy', 'other'] as const;
export const COMMITMENT_KINDS = ['call', 'message', 'visit', 'go-along', 'find-out', 'bring-paper', 'ask-interpreter', 'call-back', 'own-words'] as const;
export const ASK_KINDS = ['call-me', 'appointment', 'advice', 'reply', 'handover'] as const;
export const CONSENT_WAYS = ['spoken', 'tapped', 'written'] as const;

export const SIDES = ['informal', 'formal'] as const;
/** Who calls whom after a handover. */
export const CALLERS = ['professional', 'parent', 'me'] as const;
export const LOADS = ['room', 'busy', 'full'] as const;
/** Why what was handed over is gone: the parent took her yes back, or the volunteer has the family no more. */
export const GONE_WHYS = ['taken-back', 'erased'] as const;
export const ADVICE_REFUSALS = ['too-close', 'no-time', 'not-mine'] as const;

/** Who somebody is in a team of partners. */
export const PARTNER_ROLES = ['informal', 'formal', 'coordinator'] as const;

export type Language = (typeof LANGUAGES)[number];
export type AgeBand = (typeof AGE_BANDS)[number];
export type SafeTime = (typeof SAFE_TIMES)[number];
export type WayToReach = (typeof WAYS_TO_REACH)[number];
export type HowMet = (typeof HOW_MET)[number];
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];
export type HelperWish = (typeof HELPER_WISHES)[number];
export type Emblem = (typeof EMBLEMS)[number];
export type StepKind = (typeof STEP_KINDS)[number];
export type Pen = (typeof PENS)[number];
export type Theme = (typeof THEMES)[number];
export type Barrier = (typeof BARRIERS)[number];
export type WhoseQuestion = (typeof WHOSE_QUESTIONS)[number];
export type Wish = (typeof WISHES)[number];
export type Hat = (typeof HATS)[number];
export type Door = (typeof DOORS)[number];
export type Place = (typeof PLACES)[number];
export type Face = (typeof FACES)[number];
export type CloseReason = (typeof CLOSE_REASONS)[number];
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];
export type AskKind = (typeof ASK_KINDS)[number];
export type Side = (typeof SIDES)[number];
export type PartnerRole = (typeof PARTNER_ROLES)[number];
export type Caller = (typeof CALLERS)[number];
export type LoadLight = (typeof LOADS)[number];
export type GoneWhy = (typeof GONE_WHYS)[number];
export type AdviceRefusal = (typeof ADVICE_REFUSALS)[number];
export type ConsentWay = (typeof CONSENT_WAYS)[number];
