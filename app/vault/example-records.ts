import type { Day, LocalTime } from '../domain/day.ts';
import { addDays } from '../domain/day.ts';
import type { Entities } from '../domain/entities.ts';
import type { RecordId } from '../domain/ids.ts';
import { addWorkingDays } from '../domain/working-days.ts';
import type { Change, FreeKind } from './changes.ts';

/** Every word in the example, already in her language. Each name says that it is an example. */
export interface ExampleWords {
  readonly lemon: string;
  readonly boat: string;
  readonly kite: string;
  readonly teapot: string;
  readonly sanne: string;
  readonly karim: string;
  readonly team: string;
  readonly centre: string;
  readonly callForParenting: string;
  readonly callForSchool: string;
  readonly question: string;
  readonly sentence: string;
}

interface ExampleInput { readonly today: Day; readonly newId: () => RecordId; readonly words: ExampleWords }

interface Maker {
  readonly words: ExampleWords;
  readonly ago: (days: number) => Day;
  readonly next: (workingDays: number) => Day;
  readonly add: <K extends FreeKind>(kind: K, set: Entities[K]) => RecordId;
}

type Lines = Readonly<Record<'sanne' | 'karim', RecordId>>;

// Numbers that begin with 06-0 were never given to anybody.
const phone = (last: number): string => `060000000${last}`;
const at = (day: Day, time: string): LocalTime => `${day}T${time}` as LocalTime;

function addLines({ words, ago, next, add }: Maker): Lines {
  const sanne = add('line', { firstName: words.sanne, team: words.team, callFor: words.callForParenting, days: [1, 2, 4], from: '09:00', to: '17:00', phone: phone(1), whatsapp: phone(1), deputyName: words.karim, deputyPhone: phone(2), replyDays: 3, since: ago(120), earlier: [] });
  const karim = add('line', { firstName: words.karim, team: words.centre, callFor: words.callForSchool, days: [1, 2, 3, 4, 5], from: '08:30', to: '16:30', phone: phone(2), replyDays: 2, since: ago(60), earlier: [] });
  add('ask', { lineId: sanne, kind: 'call-me', askedOn: ago(8), dueOn: ago(2) });
  add('ask', { lineId: karim, kind: 'appointment', askedOn: ago(1), dueOn: next(1) });
  return { sanne, karim };
}

/** Well under way: a promise for today and an appointment on the next working day. */
function addLemon({ words, ago, next, add }: Maker, { sanne }: Lines): void {
  const contactId = add('contact', { nickname: words.lemon, emblem: 'lemon', language: 'tr', interpreter: 'no', ageBands: ['4-12', '0-1'], safeTimes: ['morning'], waysToReach: ['call', 'school'], howMet: 'school', knownToHelp: 'no', createdOn: ago(24) });
  const roadId = add('road', { contactId, startedOn: ago(24), touchedOn: ago(1), themes: ['baby', 'school'], whose: 'mother', question: words.question, wish: 'sleep', barriers: ['shame', 'language'], pen: 'me', penSince: ago(24), lineId: sanne, parentKnowsFace: true });
  const done = { roadId, done: true, hats: [], doors: [] } as const;
  add('step', { ...done, kind: 'meet', on: ago(24) });
  add('step', { ...done, kind: 'acquaint', on: ago(20), minutes: 60, place: 'home' });
  add('step', { ...done, kind: 'prepare', on: ago(13), minutes: 45, place: 'home' });
  add('step', { ...done, kind: 'inform', on: ago(6), minutes: 30, doors: ['cjg', 'child-clinic'] });
  add('step', { ...done, kind: 'appoint', on: ago(1), place: 'centre', at: at(next(1), '10:00'), lineId: sanne, interpreterNeeded: 'no' });
  add('consent', { roadId, lineId: sanne, receiver: words.sanne, sentences: [words.sentence], version: 1, how: 'tapped', givenOn: ago(6), until: addDays(ago(6), 90) });
  add('commitment', { roadId, kind: 'call', who: 'me', by: ago(0) });
  add('commitment', { roadId, kind: 'bring-paper', who: 'parent', by: next(1) });
}

/** Handed over warmly: a promise that is late, and time to ask how it goes. */
function addBoat({ words, ago, next, add }: Maker, { karim }: Lines): void {
  const contactId = add('contact', { nickname: words.boat, emblem: 'boat', language: 'ar', interpreter: 'yes', ageBands: ['12-16'], safeTimes: ['afternoon', 'weekend'], waysToReach: ['message'], howMet: 'via-via', knownToHelp: 'yes', createdOn: ago(55) });
  const roadId = add('road', { contactId, startedOn: ago(55), touchedOn: ago(3), themes: ['puber', 'twee-culturen'], whose: 'both', wish: 'talk', barriers: ['gossip', 'bad-experience'], pen: 'professional', penSince: ago(16), lineId: karim, parentKnowsFace: true });
  const done = { roadId, done: true, hats: [], doors: [] } as const;
  add('step', { ...done, kind: 'acquaint', on: ago(50), minutes: 90, place: 'home' });
  add('step', { ...done, kind: 'prepare', on: ago(41), minutes: 60 });
  add('step', { ...done, kind: 'accompany', on: ago(23), minutes: 75, place: 'team', hats: ['companion'], interpreterNeeded: 'yes', interpreterPresent: 'yes' });
  add('step', { ...done, kind: 'handover', on: ago(16), minutes: 45, doors: ['neighbourhood-team'], lineId: karim, callBackBy: ago(9), calledBackOn: ago(10) });
  add('commitment', { roadId, kind: 'ask-interpreter', who: 'me', by: ago(2) });
  add('commitment', { roadId, kind: 'message', who: 'me', by: next(4) });
}

/** Just met: one cup of tea so far. */
function addKite({ words, ago, next, add }: Maker): void {
  const contactId = add('contact', { nickname: words.kite, emblem: 'kite', language: 'pl', interpreter: 'unknown', ageBands: ['1-4'], safeTimes: ['evening'], waysToReach: ['group'], howMet: 'group', knownToHelp: 'unknown', createdOn: ago(4) });
  const roadId = add('road', { contactId, startedOn: ago(4), touchedOn: ago(4), themes: [], barriers: [], pen: 'parent', penSince: ago(4), parentKnowsFace: true });
  add('step', { roadId, kind: 'meet', on: ago(4), done: true, hats: [], doors: [] });
  add('commitment', { roadId, kind: 'visit', who: 'me', by: next(2) });
}

/** Arrived, and closed in time: what was closed is counted and then goes by itself. */
function addTeapot({ words, ago, add }: Maker, { sanne }: Lines): void {
  const contactId = add('contact', { nickname: words.teapot, emblem: 'teapot', language: 'nl', interpreter: 'no', ageBands: ['0-1'], safeTimes: [], waysToReach: ['visit'], howMet: 'walk-in', knownToHelp: 'no', createdOn: ago(95) });
  const roadId = add('road', { contactId, startedOn: ago(95), touchedOn: ago(25), themes: ['baby'], whose: 'mother', wish: 'calm', barriers: ['not-knowing'], pen: 'parent', penSince: ago(25), lineId: sanne, parentKnowsFace: true, closedOn: ago(25), closeReason: 'arrived', crossed: 'yes', helped: 'good', again: 'good', goesAlone: 'yes' });
  const done = { roadId, done: true, hats: [], doors: [] } as const;
  add('step', { ...done, kind: 'acquaint', on: ago(90), minutes: 45 });
  add('step', { ...done, kind: 'prepare', on: ago(80), minutes: 30 });
  add('step', { ...done, kind: 'handover', on: ago(60), minutes: 40, doors: ['child-clinic'], lineId: sanne, callBackBy: ago(55), calledBackOn: ago(57) });
  add('step', { ...done, kind: 'aftercare', on: ago(30), face: 'good' });
}

/** Four invented families and two fixed faces, dated around today, to look around with before beginning. */
export function exampleRecords({ today, newId, words }: ExampleInput): readonly Change[] {
  const changes: Change[] = [];
  const maker: Maker = {
    words,
    ago: (days) => addDays(today, -days),
    next: (workingDays) => addWorkingDays(today, workingDays),
    add: (kind, set) => {
      const id = newId();
      changes.push({ id, kind, set });
      return id;
    },
  };
  const lines = addLines(maker);
  addLemon(maker, lines);
  addBoat(maker, lines);
  addKite(maker);
  addTeapot(maker, lines);
  return changes;
}
