import type { Load } from '../../domain/load.ts';
import { loadOf } from '../../domain/load.ts';
import { lineItems } from '../../domain/line-items.ts';
import { quietUntil } from '../../domain/quiet-time.ts';
import { rememberLast } from '../../domain/remember-last.ts';
import type { TodayInput, TodayItem } from '../../domain/today.ts';
import { todayItems, withLineItems } from '../../domain/today.ts';
import type { Day, LocalTime } from '../../domain/day.ts';
import { isDay } from '../../domain/day.ts';
import { profileIn } from '../../domain/own-profile.ts';
import { linesInput } from '../../hooks/lines-reading.ts';
import type { Services } from '../../services.ts';

type Lists = TodayInput;

// She comes back to Today after every visit elsewhere: what did not change is not worked out again.
const itemsOf = rememberLast((contacts: Lists['contacts'], roads: Lists['roads'], steps: Lists['steps'], commitments: Lists['commitments'], consents: Lists['consents'], asks: Lists['asks'], noticeFrom: Lists['noticeFrom'], today: Day) =>
  todayItems({ contacts, roads, steps, commitments, consents, asks, noticeFrom }, today));
const load = rememberLast((roads: Lists['roads'], steps: Lists['steps'], profile: Parameters<typeof loadOf>[0]['profile'], today: Day) => loadOf({ roads, steps, profile }, today));

export function readToday({ records, clock, settings }: Services): readonly TodayItem[] {
  const { list } = records;
  const { noticeFrom } = settings.read();
  const own = itemsOf(list('contact'), list('road'), list('step'), list('commitment'), list('consent'), list('ask'), isDay(noticeFrom) ? noticeFrom : undefined, clock.today());
  return withLineItems(own, lineItems(linesInput({ records }), clock.today()));
}

export const readLoad = ({ records, clock }: Services): Load => load(records.list('road'), records.list('step'), profileIn(records), clock.today());

/** The end of the quiet hours she is in now. */
export const readRest = ({ records, clock }: Services): LocalTime | undefined => quietUntil(profileIn(records), clock.localTime());
