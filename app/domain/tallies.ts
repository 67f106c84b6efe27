import { daysBetween, dayOfTime } from './day.ts';
import type { Entity } from './entities.ts';
import { isCountKey } from './read-tally.ts';

/** How often, under keys like `M1` or `M5:school`. Nothing in it leads back to a road. */
export type Counts = Readonly<Record<string, number>>;
type Contact = Entity<'contact'>;
type Road = Entity<'road'>;
type Step = Entity<'step'>;
type Consent = Entity<'consent'>;

/** Closing and erasing end a road: they say nothing of how far it went. */
const PASSES_NOTHING: ReadonlySet<Step['kind']> = new Set(['meet', 'close', 'erase']);

/**
 * What one road adds to the measures M1 to M13, M17 and M18. A road counts as reached once a step after the
 * first meeting was done, or when its end was a good one; otherwise it only adds her time. Count a road once:
 * when it is erased, and until then among the closed roads that are still there.
 */
export function countsOfClosing(contact: Contact | undefined, road: Road, steps: readonly Step[], consents: readonly Consent[]): Counts {
  const done = steps.filter((step) => step.done);
  // A question that was answered there and then is a success too.
  const reached = done.some(({ kind }) => !PASSES_NOTHING.has(kind)) || road.closeReason === 'answered' || road.closeReason === 'arrived';
  const parts = [minutesPerKind(done)];
  if (reached) parts.push(one('M1'), minutesBucket(done), ofContact(contact), ofRoad(road), ofHandovers(road, done), ofCalls(road, done, consents), ofWaiting(done), ofInterpreters(done));
  return addCounts(...parts);
}

/** One question of a professional that she answered, and her minutes if she said how many. */
export const countsOfAdvice = (minutes: number | undefined): Counts => addCounts({ M15: 1 }, minutes ? { 'M15:minutes': minutes } : {});

export function addCounts(...parts: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const part of parts) {
    for (const [key, count] of Object.entries(part)) if (isCountKey(key)) sum[key] = (sum[key] ?? 0) + count;
  }
  return sum;
}

const one = (...keys: readonly string[]): Counts => addCounts(...keys.map((key) => ({ [key]: 1 })));
const oneIf = (code: string | undefined, prefix: string): string[] => (code && code !== 'unknown' ? [`${prefix}:${code}`] : []);
const minutesOf = (steps: readonly Step[]): number => steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);

/** With each sum that this road has a part in it: one road may have made all of it. */
function minutesPerKind(done: readonly Step[]): Counts {
  const timed = done.filter((step) => step.minutes);
  return addCounts(...timed.map((step) => ({ [`M9:${step.kind}`]: step.minutes ?? 0 })), ...[...new Set(timed.map(({ kind }) => kind))].map((kind) => one(`M9:roads:${kind}`)));
}

/** Buckets instead of a median per road: no road can be told from them. */
function minutesBucket(done: readonly Step[]): Counts {
  const hours = minutesOf(done) / 60;
  const bucket = hours === 0 ? 'none' : hours < 2 ? 'to-2h' : hours < 5 ? '2h-5h' : hours < 10 ? '5h-10h' : 'from-10h';
  return one(`M9:road:${bucket}`);
}

function ofContact(contact: Contact | undefined): Counts {
  if (!contact) return {};
  const isNew = contact.knownToHelp === 'no' ? ['M2'] : [];
  return one(...isNew, `M3:${contact.language}`, ...oneIf(contact.howMet, 'M4'), ...contact.ageBands.map((band) => `M6:${band}`));
}

const ofRoad = (road: Road): Counts =>
  one(
    ...road.themes.map((theme) => `M5:${theme}`),
    // Whether she arrived, as she who went along saw it; M8 itself is what the professional did.
    ...oneIf(road.crossed, 'M8:crossed'),
    ...oneIf(road.helped, 'M11:helped'),
    ...oneIf(road.again, 'M11:again'),
    ...oneIf(road.goesAlone, 'M12'),
    ...road.barriers.map((barrier) => `M13:${barrier}`),
    `M18:${road.closeReason ?? 'other'}`,
  );

/** A question answered without any door is a door that was not needed: a success of its own. */
function ofHandovers(road: Road, done: readonly Step[]): Counts {
  const handovers = done.filter((step) => step.kind === 'handover');
  if (handovers.length === 0) return road.closeReason === 'answered' ? one('M7:none-needed') : {};
  const doors = handovers.flatMap<string>((step) => (step.doors.length > 0 ? step.doors : ['other']));
  return one(...doors.map((door) => `M7:${door}`));
}

/** By word of mouth it stands with the handover; over a shared line she answered it herself, and it stands with the yes that it was sent for. */
function ofCalls(road: Road, done: readonly Step[], consents: readonly Consent[]): Counts {
  const calls = [
    ...done.filter(({ kind }) => kind === 'handover').map(({ callBackBy: by, calledBackOn: on }) => ({ by, on })),
    ...consents.filter(({ withdrawnOn }) => withdrawnOn === undefined).map(({ callBy: by, calledOn: on }) => ({ by, on })),
  ];
  return one(...calls.flatMap(({ by, on }) => {
    // Of a road that closed before the agreed day was over nobody knows whether she would have called.
    if (by === undefined || (on === undefined && road.closedOn !== undefined && by >= road.closedOn)) return [];
    return [on !== undefined && on <= by ? 'M8:in-time' : 'M8:late'];
  }));
}

/** From voorwerk to the first time with the team. */
function ofWaiting(done: readonly Step[]): Counts {
  const prepared = done.filter((step) => step.kind === 'prepare').map((step) => step.on).sort()[0];
  const met = done
    .filter((step) => (step.kind === 'appoint' && step.at) || step.kind === 'accompany' || step.kind === 'handover')
    .map((step) => (step.at ? dayOfTime(step.at) : step.on))
    .filter((day) => prepared !== undefined && day >= prepared)
    .sort()[0];
  if (!prepared || !met) return {};
  const days = daysBetween(prepared, met);
  return one(`M10:${days <= 7 ? 'to-7d' : days <= 14 ? '8d-14d' : days <= 28 ? '15d-28d' : days <= 56 ? '29d-56d' : 'from-57d'}`);
}

function ofInterpreters(done: readonly Step[]): Counts {
  const present = done.filter((step) => step.interpreterPresent === 'yes').length;
  const asked = done.filter((step) => step.interpreterNeeded === 'yes').length;
  // Asked when the appointment is made, answered when going along: two steps about one conversation.
  return one(...Array<string>(Math.max(asked, present)).fill('M17:needed'), ...Array<string>(present).fill('M17:present'));
}
