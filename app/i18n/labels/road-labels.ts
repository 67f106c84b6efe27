import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Barrier, CloseReason, Door, Face, Hat, Pen, Place, StepKind, Theme, WhoseQuestion, Wish } from '../../domain/codes.ts';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

export const STEP_LABELS: Labels<StepKind> = {
  meet: msg`Ontmoeten`,
  acquaint: msg`Kennismaken`,
  prepare: msg`Voorwerk`,
  inform: msg`Informatie`,
  consent: msg`Toestemming`,
  appoint: msg`Afspraak maken`,
  accompany: msg`Meegaan`,
  interpret: msg`Vertalen`,
  handover: msg`Warme overdracht`,
  aftercare: msg`Nazorg`,
  close: msg`Afsluiten`,
  erase: msg`Wissen`,
};

/** One sentence per step: what happens now. */
export const STEP_HINTS: Labels<StepKind> = {
  meet: msg`Je hebt elkaar gezien. Meer hoeft niet.`,
  acquaint: msg`Thee en tijd. Zeg wie je bent en dat je zwijgt, behalve bij gevaar.`,
  prepare: msg`Samen kijken: wat is de vraag, en wat wil zij zelf zeggen?`,
  inform: msg`Welke deuren zijn er? Zij kiest.`,
  consent: msg`Zij zegt ja of nee. Per persoon, en zij mag altijd terugkomen op haar ja.`,
  appoint: msg`Samen bellen. Zij praat, jij zit ernaast.`,
  accompany: msg`Zij zit voorop. Zeg eerst hardop wat jouw rol is.`,
  interpret: msg`Zeg wat de woorden betekenen. Jouw uitleg is jouw uitleg.`,
  handover: msg`Met drie mensen samen. Wie belt wie, en wanneer?`,
  aftercare: msg`Vragen hoe het gaat. Niet controleren.`,
  close: msg`Op tijd zeggen dat je stopt, en waar zij straks terecht kan.`,
  erase: msg`Alles van dit gezin gaat weg. De telling blijft, zonder naam.`,
};

export const PEN_LABELS: Labels<Pen> = {
  me: msg`Ik`,
  parent: msg`De ouder`,
  professional: msg`De professional`,
};

export const THEME_LABELS: Labels<Theme> = {
  baby: msg`Slapen, huilen, voeden`,
  gezondheid: msg`Ziek, groei, vaccinatie`,
  taal: msg`Praten en meer talen`,
  zindelijk: msg`Zindelijk worden`,
  eten: msg`Eten`,
  luisteren: msg`Luisteren en grenzen`,
  straffen: msg`Straffen en belonen`,
  opvang: msg`Opvang en peutergroep`,
  school: msg`School kiezen, contact met school`,
  leren: msg`Leren en schooladvies`,
  pesten: msg`Pesten en vrienden`,
  'druk-gedrag': msg`Druk, boos of stil gedrag`,
  schermen: msg`Telefoon en gamen`,
  puber: msg`Tieners en vrijheid`,
  'twee-culturen': msg`Tussen twee culturen`,
  verzuim: msg`Niet naar school gaan`,
  'ouders-samen': msg`Ouders samen of apart`,
  alleen: msg`Er alleen voor staan`,
  vader: msg`De rol van vader`,
  praktisch: msg`Wonen en papieren`,
};

export const WHOSE_LABELS: Labels<WhoseQuestion> = {
  mother: msg`Moeder`,
  father: msg`Vader`,
  both: msg`Allebei`,
  child: msg`Het kind zelf`,
  school: msg`School`,
  'someone-else': msg`Iemand anders`,
};

export const WISH_LABELS: Labels<Wish> = {
  calm: msg`Meer rust thuis`,
  sleep: msg`Beter slapen`,
  talk: msg`Beter met elkaar praten`,
  school: msg`Beter op school`,
  together: msg`Er niet alleen voor staan`,
  know: msg`Weten hoe het hier werkt`,
  rest: msg`Zelf weer kracht hebben`,
  other: msg`Iets anders`,
};

export const BARRIER_LABELS: Labels<Barrier> = {
  'fear-child': msg`Bang voor wat er met het kind gebeurt`,
  shame: msg`Schaamte`,
  gossip: msg`Bang voor praatjes`,
  language: msg`De taal`,
  'not-knowing': msg`Niet weten waar je moet zijn`,
  'bad-experience': msg`Eerder slechte ervaring`,
  money: msg`Bang dat het geld kost`,
  time: msg`Geen tijd`,
  childcare: msg`Geen oppas`,
  partner: msg`Wij denken verschillend`,
  travel: msg`Te ver weg`,
  none: msg`Niets houdt tegen`,
};

export const HAT_LABELS: Labels<Hat> = {
  companion: msg`Ik ga mee`,
  interpreter: msg`Ik vertaal de woorden`,
  explainer: msg`Ik leg uit wat erachter zit`,
  confidant: msg`Ik ben er voor haar`,
  listener: msg`Ik luister alleen`,
  bridge: msg`Ik breng mensen bij elkaar`,
};

export const DOOR_LABELS: Labels<Door> = {
  cjg: msg`CJG`,
  'neighbourhood-team': msg`Wijkteam`,
  'youth-team': msg`Jeugdteam`,
  'child-clinic': msg`Consultatiebureau`,
  'school-doctor': msg`Schoolarts`,
  gp: msg`Huisarts`,
  school: msg`School`,
  'school-social-work': msg`Maatschappelijk werk op school`,
  preschool: msg`Peutergroep`,
  'client-support': msg`Gratis hulp bij de gemeente (cliëntondersteuner)`,
  group: msg`Groep in de buurt`,
  other: msg`Andere deur`,
};

export const PLACE_LABELS: Labels<Place> = {
  home: msg`Thuis`,
  centre: msg`Buurthuis`,
  team: msg`Bij het team`,
  school: msg`Op school`,
  phone: msg`Aan de telefoon`,
  elsewhere: msg`Ergens anders`,
};

export const FACE_LABELS: Labels<Face> = {
  good: msg`Goed`,
  'so-so': msg`Gaat wel`,
  bad: msg`Niet goed`,
};

export const CLOSE_REASON_LABELS: Labels<CloseReason> = {
  arrived: msg`Zij is bij de hulp aangekomen`,
  answered: msg`De vraag is beantwoord`,
  'parent-stopped': msg`De ouder wilde stoppen`,
  waiting: msg`Zij staat op een wachtlijst`,
  moved: msg`Verhuisd`,
  'too-heavy': msg`Te zwaar voor mij, teruggegeven`,
  other: msg`Iets anders`,
};
