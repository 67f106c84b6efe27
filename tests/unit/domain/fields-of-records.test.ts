import { expect, test } from 'vitest';
import * as codes from '../../../app/domain/codes.ts';
import type { Carried, Entities, Kind, Line } from '../../../app/domain/entities.ts';
import { KINDS } from '../../../app/domain/entities.ts';
import { readEntity } from '../../../app/domain/read-entity.ts';
import type { Json } from '../../../app/domain/record.ts';
import * as contactLabels from '../../../app/i18n/labels/contact-labels.ts';
import * as lineLabels from '../../../app/i18n/labels/line-labels.ts';
import * as partnerLabels from '../../../app/i18n/labels/partner-labels.ts';
import * as promiseLabels from '../../../app/i18n/labels/promise-labels.ts';
import * as roadLabels from '../../../app/i18n/labels/road-labels.ts';
import { cardOf } from '../../support/card-content.ts';
import { buildRecord } from './build-record.ts';

const BEFORE_ADDING = `Before a field is added here, read "a field or a kind of record" in CONTRIBUTING.md, app/domain/text-warning-words.ts and FORBIDDEN below: what may not be
typed may have no field either. Then say by which clock it goes, and whether it leaves over a line or with a family.`;

/** Every field of every kind of record, by the name it is stored under. */
const FIELDS = {
  contact: ['nickname', 'emblem', 'language', 'interpreter', 'ageBands', 'safeTimes', 'waysToReach', 'howMet', 'knownToHelp', 'helperWish', 'nameYesOn', 'firstName', 'phone', 'createdOn'],
  road: [
    'contactId', 'startedOn', 'touchedOn', 'themes', 'whose', 'question', 'wish', 'wishWords', 'barriers', 'pen', 'penSince', 'lineId', 'parentKnowsFace', 'closedOn', 'closeReason', 'crossed', 'helped', 'again',
    'goesAlone',
  ],
  step: ['roadId', 'kind', 'on', 'done', 'minutes', 'evening', 'hats', 'doors', 'place', 'at', 'lineId', 'interpreterNeeded', 'interpreterPresent', 'face', 'callBackBy', 'calledBackOn'],
  commitment: ['roadId', 'lineId', 'kind', 'words', 'who', 'by', 'doneOn'],
  consent: [
    'roadId', 'lineId', 'receiver', 'sentences', 'version', 'handoverId', 'renews', 'carried', 'whole', 'penFollowed', 'callBy', 'calledOn', 'doneOn', 'how', 'givenOn', 'until', 'withdrawnOn', 'goneThereOn', 'thereUntil',
  ],
  line: [
    'firstName', 'team', 'callFor', 'days', 'from', 'to', 'phone', 'whatsapp', 'mail', 'deputyName', 'deputyPhone', 'replyDays', 'since', 'space', 'person', 'successor', 'former', 'endedOn', 'unreadOn', 'passedOn',
    'stoppedOn', 'overReadOn', 'earlier',
  ],
  ask: ['lineId', 'kind', 'askedOn', 'dueOn', 'answeredOn'],
  tally: ['period', 'counts'],
  profile: ['maxRoads', 'maxHoursPerWeek', 'maxEveningsPerWeek', 'quietFrom', 'quietTo', 'confidentialityOn', 'confidentialityVersion', 'backupOn', 'hubCode', 'side'],
  seat: ['side', 'firstName', 'team', 'days', 'load', 'loadOn', 'leavesOn', 'successor', 'passedOn', 'endedOn'],
  handover: [
    'sentences', 'consentVersion', 'givenOn', 'until', 'sentOn', 'caller', 'callBy', 'receivedOn', 'penOn', 'calledOn', 'dateOn', 'dateTime', 'tookPlaceOn', 'elsewhereOn', 'elsewhere', 'returnedOn',
  ],
  withdrawal: ['on', 'why', 'informalReadOn', 'formalReadOn'],
  advice: ['from', 'question', 'askedOn', 'refused', 'answer', 'answeredOn', 'thankedOn'],
  post: ['space', 'device', 'owner', 'identity'],
  team: ['name', 'space', 'person'],
  partner: ['firstName', 'organisation', 'role', 'comeFor', 'phone', 'languages', 'days', 'faceFor', 'leftOn'],
  device: ['name', 'formerly'],
  card: ['card', 'hours'],
  teamcard: ['card', 'hours'],
  nightdoctor: ['doctor'],
  teamdoctor: ['doctor'],
} as const satisfies { readonly [K in Kind]: readonly (keyof Entities[K])[] };
/** What stands inside a field of its own shape. */
const CARRIED = ['caller', 'callBy', 'dateOn', 'dateTime'] as const satisfies readonly (keyof Carried)[];
const EARLIER = ['firstName', 'until', 'unreadOn'] as const satisfies readonly (keyof Line['earlier'][number])[];

/** About a family, in Dutch and in English: as part of a name, however it goes on. */
const FORBIDDEN = [
  'bsn', 'burgerservice', 'sofi', 'digid', 'passport', 'paspoort', 'identitycard', 'idcard', 'idnumber', 'document', 'license', 'rijbewijs',
  'nationalit', 'ethnic', 'etnisch', 'etnicit', 'origin', 'herkomst', 'afkomst', 'skin', 'huid', 'religio', 'faith', 'geloof', 'godsdienst', 'church', 'kerk', 'mosque', 'moskee', 'politic', 'politiek', 'sexual', 'seksu', 'gender', 'geslacht',
  'residence', 'verblijf', 'permit', 'vergunning', 'asylum', 'asiel', 'refugee', 'vlucht',
  'birth', 'geboor', 'dob', 'surname', 'lastname', 'fullname', 'familyname', 'achternaam', 'childname', 'kindnaam', 'naamkind', 'schoolclass', 'schoolname', 'klas',
  'diagnos', 'medic', 'pregnan', 'zwanger', 'expecting', 'verwachting', 'unborn', 'geboren', 'psych', 'health', 'gezondheid', 'illness', 'ziekte', 'disease', 'disorder', 'stoornis', 'disab', 'beperking', 'handicap', 'adhd', 'autis', 'iq',
  'police', 'politie', 'violen', 'geweld', 'abuse', 'misbruik', 'mishandel', 'crime', 'criminal', 'strafblad', 'debt', 'schuld', 'income', 'inkomen', 'salary', 'loon', 'uitkering', 'bank', 'iban',
  'address', 'adres', 'street', 'straat', 'postcode', 'postalcode', 'zipcode', 'city', 'woonplaats', 'gps', 'latitude', 'longitude', 'location', 'locatie', 'coordinat',
  'photo', 'foto', 'image', 'recording', 'opname', 'audio', 'video',
  'opinion', 'mening', 'oordeel', 'remark', 'opmerking', 'note', 'notit', 'comment', 'father', 'vader', 'partnername', 'quarrel', 'ruzie', 'divorce', 'scheiding',
] as const;

type Listed<K extends Kind> = (typeof FIELDS)[K][number];
type IsNone<T> = [T] extends [never] ? true : false;

const ID = 'B'.repeat(22);
const DAY = '2026-11-21';
const DOCTOR = { phone: '0881234567', asOf: DAY };
/** What each kind cannot be read without, or does not show some of its fields without. */
const NEEDED: Readonly<Partial<Record<Kind, Readonly<Record<string, Json>>>>> = {
  contact: { nameYesOn: DAY }, road: { contactId: ID }, step: { roadId: ID, kind: 'meet' }, commitment: { roadId: ID, kind: 'call', by: DAY }, consent: { roadId: ID }, ask: { lineId: ID, kind: 'advice', askedOn: DAY, dueOn: DAY },
  tally: { period: '2026-Q4', counts: { M1: 1 } }, seat: { side: 'formal' }, handover: { sentences: ['x'] }, withdrawal: { on: DAY, why: 'erased' }, advice: { from: 'formal', question: 'x', askedOn: DAY },
  post: { space: ID, device: 'd', owner: 'o' }, device: { name: 'x' }, card: { card: cardOf('cjg') as unknown as Json }, teamcard: { card: cardOf('cjg') as unknown as Json },
  nightdoctor: { doctor: DOCTOR }, teamdoctor: { doctor: DOCTOR },
};
const inside = (kind: Kind, field: string, value: Json): object => {
  const read = readEntity(kind, buildRecord(kind, { ...NEEDED[kind], [field]: value })) as Readonly<Record<string, unknown>> | undefined;
  const held = read?.[field];
  return (Array.isArray(held) ? held[0] : held) as object;
};

test('every kind of record has these fields and no other', () => {
  const nothingElse: IsNone<{ [K in Kind]: Exclude<keyof Entities[K], Listed<K>> }[Kind]> = true;
  const nothingInside: IsNone<Exclude<keyof Carried, (typeof CARRIED)[number]> | Exclude<keyof Line['earlier'][number], (typeof EARLIER)[number]>> = true;
  expect([nothingElse, nothingInside]).toEqual([true, true]);
  // Whatever else was stored, by this version or by any other, is never read.
  const anything = Object.fromEntries(FORBIDDEN.map((name) => [name, 'x']));
  for (const kind of KINDS) {
    const read = readEntity(kind, buildRecord(kind, { ...anything, ...NEEDED[kind] }));
    expect(Object.keys(read ?? {}).sort(), `${kind}: ${BEFORE_ADDING}`).toEqual([...FIELDS[kind], 'id'].sort());
  }
  expect(Object.keys(inside('consent', 'carried', { ...anything, caller: 'me', callBy: DAY, dateOn: DAY, dateTime: '10:00' })).sort(), BEFORE_ADDING).toEqual([...CARRIED].sort());
  expect(Object.keys(inside('line', 'earlier', [{ ...anything, firstName: 'Sanne', until: DAY, unreadOn: DAY }])).sort(), BEFORE_ADDING).toEqual([...EARLIER].sort());
});

test.each(KINDS)('no field of a %s is named after what may never be written down of a family', (kind) => {
  const names: readonly string[] = [...FIELDS[kind], ...CARRIED, ...EARLIER];
  expect(names.flatMap((name) => FORBIDDEN.filter((word) => name.toLowerCase().includes(word)).map((word) => `${name}: ${word}`)), BEFORE_ADDING).toEqual([]);
});

/** Codes and labels with such a word in them that say nothing of the kind about a family. */
const HARMLESS: readonly string[] = [
  // Where they met, and never where she lives.
  'HOW_MET street', 'HOW_MET_LABELS street',
  // Subjects of a question: growing and vaccinations, and what a father can do.
  'THEMES gezondheid', 'THEME_LABELS gezondheid', 'THEMES vader', 'THEME_LABELS vader',
  // Whose question it is, and never who the father is.
  'WHOSE_QUESTIONS father', 'WHOSE_LABELS father',
  // Somebody of a team.
  'PARTNER_ROLES coordinator', 'PARTNER_ROLE_LABELS coordinator',
];

test('no answer that can be tapped, and no word on it, is about what may never be written down of a family', () => {
  const listed = Object.entries(codes).flatMap(([list, values]) => (Array.isArray(values) ? (values as readonly string[]).map((code) => [`${list} ${code}`, code] as const) : []));
  const labelled = Object.entries({ ...contactLabels, ...lineLabels, ...partnerLabels, ...promiseLabels, ...roadLabels }).flatMap(([list, labels]) =>
    Object.entries(labels as Readonly<Record<string, { readonly message?: string }>>).map(([code, { message = '' }]) => [`${list} ${code}`, `${code} ${message}`] as const));
  expect(listed.length).toBeGreaterThan(100);
  expect(labelled.map(([, words]) => words)).toContain('4-12 Basisschool (4 tot 12 jaar)');
  const found = [...listed, ...labelled].filter(([, words]) => FORBIDDEN.some((word) => words.toLowerCase().includes(word)));
  expect(found.map(([place]) => place).sort(), BEFORE_ADDING).toEqual([...HARMLESS].sort());
});
