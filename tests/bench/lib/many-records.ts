// Ten thousand records as years of use by many would leave them: far more than one volunteer will ever have.
import type { Day, LocalTime } from '../../../app/domain/day.ts';
import { addDays } from '../../../app/domain/day.ts';
import { AGE_BANDS, ASK_KINDS, BARRIERS, DOORS, EMBLEMS, HOW_MET, LANGUAGES, PENS, PLACES, SAFE_TIMES, STEP_KINDS, THEMES, WAYS_TO_REACH, WHOSE_QUESTIONS, WISHES } from '../../../app/domain/codes.ts';
import type { Entities } from '../../../app/domain/entities.ts';
import type { RecordId } from '../../../app/domain/ids.ts';
import type { Change, FreeKind } from '../../../app/vault/changes.ts';

export const HOW_MANY = { family: 900, stepsEach: 6.5, commitmentsEach: 2.5, consentsEach: 1.5, line: 150, ask: 50 } as const;

const SYLLABLES = ['ma', 'ri', 'lo', 'ke', 'sa', 'nu', 'ti', 'ha', 'zo', 'be', 'dü', 'ła', 'çe', 'jo', 'fé'];
const WORDS = ['hij slaapt heel slecht', 'ze wil niet naar school', 'wie helpt er met de opvang', 'het praten gaat zo moeilijk thuis', 'ze zoekt andere ouders', 'samen aan tafel eten lukt niet', 'لا ينام في الليل', 'çok fazla telefona bakıyor'];

/** Always the same records, so that two runs measure the same work. */
const createChance = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  return { below, pick, some: <Value>(values: readonly Value[], most: number): readonly Value[] => [...new Set(Array.from({ length: below(most + 1) }, () => pick(values)))] };
};

type Maker = ReturnType<typeof createChance> & { readonly today: Day; readonly add: <K extends FreeKind>(kind: K, set: Entities[K]) => RecordId };

const nameFrom = ({ below, pick }: Maker): string => {
  const name = Array.from({ length: 2 + below(2) }, () => pick(SYLLABLES)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

function addLine(maker: Maker): RecordId {
  const { add, today, below, pick } = maker;
  const phone = `06000${String(below(99_999)).padStart(5, '0')}`;
  return add('line', { firstName: nameFrom(maker), team: `wijkteam ${nameFrom(maker)}`, callFor: pick(WORDS), days: [1, 2, 4], from: '09:00', to: '17:00', phone, whatsapp: phone, deputyName: nameFrom(maker), replyDays: 1 + below(5), since: addDays(today, -below(300)), earlier: [] });
}

function addFamily(maker: Maker, lines: readonly RecordId[]): void {
  const { add, today, below, pick, some } = maker;
  const startedOn = addDays(today, -20 - below(250));
  const touchedOn = addDays(today, -below(20));
  const closed = below(6) === 0;
  const lineId = pick(lines);
  const contactId = add('contact', { nickname: `${nameFrom(maker)} ${nameFrom(maker)}`, emblem: pick(EMBLEMS), language: pick(LANGUAGES), interpreter: 'unknown', ageBands: some(AGE_BANDS, 3), safeTimes: some(SAFE_TIMES, 2), waysToReach: some(WAYS_TO_REACH, 3), howMet: pick(HOW_MET), knownToHelp: 'no', nameYesOn: startedOn, firstName: nameFrom(maker), phone: `06000${String(below(99_999)).padStart(5, '0')}`, createdOn: startedOn });
  const roadId = add('road', { contactId, startedOn, touchedOn, themes: some(THEMES, 3), whose: pick(WHOSE_QUESTIONS), question: `${pick(WORDS)}, ${pick(WORDS)}`, wish: pick(WISHES), barriers: some(BARRIERS, 3), pen: pick(PENS), penSince: startedOn, lineId, parentKnowsFace: true, ...(closed ? { closedOn: touchedOn, closeReason: 'arrived' as const, crossed: 'yes' as const } : {}) });
  for (let n = below(HOW_MANY.stepsEach * 2); n > 0; n -= 1) {
    const on = addDays(touchedOn, -below(80));
    const at = `${addDays(today, below(60) - 20)}T10:30` as LocalTime;
    add('step', { roadId, kind: pick(STEP_KINDS.slice(0, 9)), on, done: below(5) > 0, minutes: 15 * (1 + below(8)), hats: [], doors: some(DOORS, 2), place: pick(PLACES), at, lineId, interpreterNeeded: 'unknown' });
  }
  for (let n = below(HOW_MANY.commitmentsEach * 2); n > 0; n -= 1) {
    const by = addDays(today, below(60) - 30);
    add('commitment', { roadId, kind: 'own-words', words: pick(WORDS), who: pick(PENS), by, ...(by < today ? { doneOn: by } : {}) });
  }
  for (let n = below(HOW_MANY.consentsEach * 2); n > 0; n -= 1) {
    add('consent', { roadId, lineId, receiver: nameFrom(maker), sentences: [pick(WORDS), pick(WORDS)], version: 1, how: 'spoken', givenOn: touchedOn, until: addDays(touchedOn, 90) });
  }
}

export function manyRecords(today: Day, seed = 7): readonly Change[] {
  const changes: Change[] = [];
  const chance = createChance(seed);
  const maker: Maker = {
    ...chance, today,
    add: (kind, set) => {
      const id = (String(changes.length).padStart(21, 'R') + 'A') as RecordId;
      changes.push({ id, kind, set });
      return id;
    },
  };
  const lines = Array.from({ length: HOW_MANY.line }, () => addLine(maker));
  for (let n = 0; n < HOW_MANY.ask; n += 1) maker.add('ask', { lineId: maker.pick(lines), kind: maker.pick(ASK_KINDS), askedOn: addDays(today, -n), dueOn: addDays(today, 5 - n) });
  for (let n = 0; n < HOW_MANY.family; n += 1) addFamily(maker, lines);
  return changes;
}
