import { READY_SENTENCES } from '../../app/reference/consent-words.ts';
import { LOCALE_NAMES } from '../../app/i18n/locales.ts';
import { ownLanguage, parentsLanguage } from './shown-scenes.ts';
import type { TestLocale, Volunteer } from './volunteer.ts';
import { loadAnew } from './load-anew.ts';

/** One screen in one state, and how she gets there. */
export interface Scene {
  readonly name: string;
  readonly open: (her: Volunteer) => Promise<unknown>;
}

/** A Monday, when Sanne of the example families works and no holiday is near. */
export const MONDAY = '2026-11-23T10:00:00+01:00';
const WARNED = '2026-11-23T10:04:40+01:00';

const LEMON = 'Citroen (voorbeeld)';
const TEAPOT = 'Theepot (voorbeeld)';
const SANNE = 'Sanne (voorbeeld)';

type Tab = Parameters<Volunteer['tab']>[0];

/** From a card on the table the only way on is through the lock. */
async function leaveShown({ page, button }: Volunteer): Promise<void> {
  if (await page.locator('.shown-bar').count() > 0) await page.locator('.shown-done').click();
  await button('Verder in de app').click();
  await button('Open de voorbeelden').click();
  await page.getByRole('navigation').waitFor();
}

/** Whatever lies on top goes first, as the back button of the phone would do it. */
async function toTab(her: Volunteer, tab: Tab): Promise<void> {
  const { page } = her;
  while (await page.locator('dialog[open]').count() > 0) await page.keyboard.press('Escape');
  if (await page.locator('.shown-bar').or(page.locator('.shown-closed')).count() > 0) await leaveShown(her);
  const safety = page.locator('.behind[hidden]');
  if (await safety.count() > 0) await page.locator('main:visible .back').click();
  await her.tab(tab);
  await her.heading(tab).waitFor();
}

const row = ({ page, say }: Volunteer, dutch: string) => page.locator('main:visible').getByRole('button', { name: say(dutch) }).first();
const fold = ({ page }: Volunteer) => page.locator('main:visible details:not([open]) > summary').evaluateAll((all) => { for (const summary of all) (summary as HTMLElement).click(); });
const sheet = ({ page }: Volunteer) => page.locator('dialog[open]').waitFor();
/** Scrolling counts as being there, and is told with the next picture. */
const settled = ({ page }: Volunteer) => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
const field = ({ page, say }: Volunteer, dutch: string) => page.getByLabel(say(dutch), { exact: true });

async function toRoad(her: Volunteer, family = LEMON): Promise<void> {
  await toTab(her, 'Op weg');
  if (family === TEAPOT) await her.page.locator('summary').click();
  await row(her, family).click();
  await her.heading(family).waitFor();
}

async function toStep(her: Volunteer, dutch: string): Promise<void> {
  await toRoad(her);
  await her.openStep(dutch);
}

async function toMe(her: Volunteer, dutch: string, title = dutch): Promise<void> {
  await toTab(her, 'Ik');
  await row(her, dutch).click();
  await her.heading(title).waitFor();
}

async function toLine(her: Volunteer): Promise<void> {
  await toTab(her, 'Korte lijnen');
  await row(her, SANNE).click();
  await her.heading(SANNE).waitFor();
}

async function toNewFamily(her: Volunteer, page: number): Promise<void> {
  await toTab(her, 'Op weg');
  await her.button('Nieuw gezin').click();
  await her.button('Nee, ik kan dit doen').click();
  const at = async () => her.page.locator('.dots > span').evaluateAll((dots) => dots.findIndex((dot) => dot.className === 'is-here'));
  for (let now = await at(); now < page; now = await at()) await her.button('Verder').click();
}

async function toPreparation(her: Volunteer, page: number): Promise<void> {
  await toStep(her, 'Voorwerk');
  const at = async () => her.page.locator('.dots > span').evaluateAll((dots) => dots.findIndex((dot) => dot.className === 'is-here'));
  for (let now = await at(); now < page; now = await at()) await her.button('Verder').click();
}

/** The language in which the cards lie on the table, by its own name. */
async function toCards(her: Volunteer, language = LOCALE_NAMES.ar): Promise<void> {
  await toTab(her, 'Kaarten');
  await her.page.getByRole('searchbox').fill('');
  await her.page.locator('main .pill').first().click();
  await her.page.locator('dialog .choice').filter({ hasText: language }).click();
  await her.page.locator('dialog .button').click();
}

async function toCard(her: Volunteer, query: string, language?: string): Promise<void> {
  await toCards(her, language);
  await her.page.getByRole('searchbox').fill(query);
  await her.page.locator('.card-rows button').first().click();
  await her.page.locator('.card-face').waitFor();
}

/** A voice without a microphone: a tone that the browser makes, recorded as any other sound. */
const giveMicrophone = ({ page }: Volunteer): Promise<void> => page.evaluate(() => {
  const context = new AudioContext();
  const to = context.createMediaStreamDestination();
  const tone = context.createOscillator();
  tone.connect(to);
  tone.start();
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(to.stream.clone());
});

async function toRecording(her: Volunteer): Promise<void> {
  await toCard(her, 'wachtlijst');
  await her.button('Neem een stem op').click();
  await her.choose('Berbers (Tarifit)');
  await giveMicrophone(her);
  await her.button('Begin met voorlezen').click();
  await her.page.getByText(her.say('Je wordt gehoord')).waitFor();
}

async function toHeard(her: Volunteer): Promise<void> {
  await toRecording(her);
  await her.button('Volgende regel').click();
  await her.button('Klaar').waitFor();
  await her.page.getByText(her.say('Je wordt gehoord')).waitFor();
  await her.button('Klaar').click();
  await her.button('Bewaar de opname').waitFor();
}

async function toShown(her: Volunteer, query: string, language?: string): Promise<void> {
  await toCard(her, query, language);
  await her.button('Laat zien').click();
  await her.page.locator('.shown-words').waitFor();
}

/** Ready for her finger, with a ready sentence and one of her own. */
async function toQuestion(her: Volunteer): Promise<void> {
  await toStep(her, 'Toestemming');
  // What was put there before may still be there.
  await her.page.locator('textarea').first().fill(READY_SENTENCES[4]!.nl);
  if (await her.page.locator('textarea').count() === 1) await her.button('Nog een zin').click();
  await her.page.locator('textarea').last().fill(her.say('Sanne mag weten dat ik hulp zoek bij het slapen.'));
  await her.button('Laat haar dit lezen').click();
  await her.page.locator('.asked').waitFor();
}

/** What the app made ready for exactly this, big and in front of the lock. */
async function showText(her: Volunteer, label = 'Laat groot zien'): Promise<void> {
  await her.button(label).first().click();
  await her.page.locator('.shown-words').waitFor();
}

async function toKind(her: Volunteer, kind: number, language?: string): Promise<void> {
  await toCards(her, language);
  await her.page.locator('.card-kind').nth(kind).click();
  await her.page.locator('.card-rows button').first().waitFor();
}

const STEPS = ['Ontmoeten', 'Kennismaken', 'Informatie', 'Afspraak maken', 'Meegaan', 'Vertalen', 'Warme overdracht', 'Nazorg'] as const;
const MY_PLACES = ['Mijn grenzen', 'Nee zeggen', 'Mijn cijfers'] as const;

/** With the example families, from wherever she is. Any order, except that the last one moves the clock. */
export const EXAMPLE_SCENES: readonly Scene[] = [
  { name: 'today', open: (her) => toTab(her, 'Vandaag') },
  { name: 'roads', open: (her) => toTab(her, 'Op weg') },
  { name: 'too close', open: async (her) => { await toTab(her, 'Op weg'); await her.button('Nieuw gezin').click(); await her.choose('Er is ruzie waar ik bij hoor'); } },
  { name: 'new family: name', open: async (her) => { await toNewFamily(her, 0); await field(her, 'Bijnaam').fill('Jansen 06 12345678'); } },
  { name: 'new family: language', open: (her) => toNewFamily(her, 1) },
  { name: 'new family: how met', open: (her) => toNewFamily(her, 2) },
  { name: 'road', open: (her) => toRoad(her) },
  { name: 'road, closed', open: (her) => toRoad(her, TEAPOT) },
  ...STEPS.map((step) => ({ name: `step: ${step}`, open: (her: Volunteer) => toStep(her, step) })),
  { name: 'step: Voorwerk', open: (her) => toPreparation(her, 0) },
  { name: 'preparation: barriers', open: (her) => toPreparation(her, 3) },
  { name: 'preparation: own words', open: async (her) => { await toPreparation(her, 4); await her.page.locator('textarea').fill('Bel 0612345678'); } },
  { name: 'preparation: minutes', open: (her) => toPreparation(her, 5) },
  { name: 'step: Toestemming', open: async (her) => { await toStep(her, 'Toestemming'); await her.page.locator('main button[type=submit]').click(); await her.page.getByText(her.say('Schrijf minstens één zin op.')).waitFor(); } },
  { name: 'sheet: ready sentences', open: async (her) => { await toStep(her, 'Toestemming'); await her.button('Kies een zin die klaarstaat').click(); await sheet(her); } },
  { name: 'shown, may this be told', open: async (her) => { await toQuestion(her); } },
  { name: 'shown, what she said yes to', open: async (her) => { await toStep(her, 'Toestemming'); await showText(her); } },
  { name: 'shown, appointment', open: async (her) => { await toStep(her, 'Afspraak maken'); await showText(her); } },
  { name: 'shown, promise', open: async (her) => { await toRoad(her); await showText(her); } },
  { name: 'shown, my role', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Mijn rol vandaag').click(); await her.page.locator('.choice').nth(2).click(); await showText(her, 'Laat mijn rol zien'); } },
  { name: 'shown, once more together', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Het gesprek').click(); await showText(her, 'Laat haar herhalen'); } },
  { name: 'shown, a no', open: async (her) => { await toQuestion(her); await her.page.locator('.answers .button').last().click(); await her.page.locator('.answered').waitFor(); } },
  { name: 'sheet: interpreter', open: async (her) => { await toStep(her, 'Meegaan'); await her.button('Tolk nodig?').click(); await her.page.locator('dialog .choice').first().click(); } },
  { name: 'promise', open: async (her) => { await toRoad(her); await her.button('Zet een belofte').click(); await her.page.locator('.choice').filter({ has: her.page.locator('[value=own-words]') }).click(); await her.page.locator('.choice').filter({ has: her.page.locator('[value=other]') }).click(); } },
  { name: 'promise, known', open: async (her) => { await toRoad(her); await her.button('Verander').click(); await her.heading('De belofte').waitFor(); } },
  { name: 'close road', open: async (her) => { await toRoad(her); await her.button('Sluit samen af').click(); await her.heading('Samen afsluiten').waitFor(); } },
  { name: 'family', open: async (her) => { await toRoad(her); await her.button('Over dit gezin').click(); await her.button('Zij zegt ja').click(); } },
  { name: 'sheet: pen', open: async (her) => { await toRoad(her); await her.page.locator('.chip').nth(1).click(); await sheet(her); } },
  { name: 'sheet: face', open: async (her) => { await toRoad(her); await her.page.locator('.chip').nth(2).click(); await sheet(her); } },
  { name: 'sheet: erase', open: async (her) => { await toRoad(her); await her.button('Wis dit gezin').click(); await sheet(her); } },
  { name: 'cards', open: (her) => toTab(her, 'Kaarten') },
  { name: 'cards, found', open: async (her) => { await toCards(her); await her.page.getByRole('searchbox').fill('weikteem'); await her.page.locator('.card-rows button').first().waitFor(); } },
  { name: 'cards, by age', open: (her) => toKind(her, 0) },
  { name: 'sheet: age', open: async (her) => { await toKind(her, 0); await her.page.locator('main .pill').nth(1).click(); await sheet(her); } },
  { name: 'cards, barriers', open: (her) => toKind(her, 2) },
  { name: 'cards, sentences', open: (her) => toKind(her, 3) },
  { name: 'cards, by picture', open: async (her) => { await toKind(her, 4); await her.button('Zoek met een plaatje').click(); } },
  { name: 'card, place', open: (her) => toCard(her, 'wijkteam') },
  { name: 'card, word', open: async (her) => { await toCard(her, 'over de drempel'); await fold(her); } },
  { name: 'shown, place', open: async (her) => { await toShown(her, 'wijkteam', parentsLanguage(her)); await her.button('Taal').click(); await her.page.locator('dialog .choice').filter({ has: her.page.locator('[value=yes]') }).click(); await her.page.locator('dialog .button').click(); } },
  { name: 'shown, answer', open: (her) => toShown(her, 'zegt ja tegen hulp', ownLanguage(her)) },
  { name: 'shown, pictures', open: async (her) => { await toKind(her, 2, ownLanguage(her)); await her.button('Laat de plaatjes zien').click(); await her.page.locator('.shown-tile').nth(10).waitFor(); } },
  { name: 'sheet: language of a card', open: async (her) => { await toShown(her, 'cjg'); await her.button('Taal').click(); await sheet(her); } },
  { name: 'my role', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Mijn rol vandaag').click(); await her.page.locator('.choice').nth(2).click(); await her.button('Laat mijn rol zien').waitFor(); } },
  { name: 'the talk', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Het gesprek').click(); await her.page.locator('textarea').fill(her.say('Ik wil weten wat er gaat gebeuren.')); await her.button('Laat het groot zien en oefen').waitFor(); } },
  { name: 'shown, the talk', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Het gesprek').click(); await her.button('Leg de knoppen op tafel').click(); await her.page.locator('.meeting-need').nth(3).waitFor(); } },
  { name: 'shown, slower', open: async (her) => { await toCards(her, parentsLanguage(her)); await row(her, 'Het gesprek').click(); await her.button('Leg de knoppen op tafel').click(); await her.page.locator('.meeting-need').first().click(); await her.page.locator('.held-up').waitFor(); } },
  { name: 'our cards, refused', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Van mijn organisatie').click(); await her.page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') }); await her.page.locator('.note-alarm').waitFor(); } },
  { name: 'our card, with faults', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Van mijn organisatie').click(); await her.button('Maak een kaart').click(); await her.button('Bewaar de kaart').click(); await her.page.locator('[aria-invalid=true]').first().waitFor(); } },
  { name: 'our card, a place, with faults', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Van mijn organisatie').click(); await her.button('Maak een kaart').click(); await her.choose('Plek waar je heen kunt'); await field(her, 'Hoe heet de kaart?').fill('De Brug'); await her.button('Bewaar de kaart').click(); await her.page.locator('[aria-invalid=true]').first().waitFor(); } },
  { name: 'record', open: async (her) => { await toCard(her, 'wachtlijst'); await her.button('Neem een stem op').click(); await her.button('Begin met voorlezen').waitFor(); } },
  { name: 'record, speaking', open: toRecording },
  { name: 'record, heard', open: toHeard },
  { name: 'review', open: async (her) => { await toTab(her, 'Kaarten'); await her.page.getByRole('searchbox').fill(''); await row(her, 'Van mijn organisatie').click(); await her.button('Kaarten nakijken in jouw taal').click(); await her.page.locator('.review-card summary').first().click(); await her.page.locator('.review-card textarea').first().waitFor(); } },
  { name: 'shown, closed', open: async (her) => { await toShown(her, 'cjg'); await her.page.goBack(); await her.button('Verder in de app').waitFor(); } },
  { name: 'lines', open: (her) => toTab(her, 'Korte lijnen') },
  { name: 'line', open: toLine },
  { name: 'line, invite, with faults', open: async (her) => { await toLine(her); await her.button('Maak de lijn').click(); await field(her, 'Code van je organisatie').waitFor(); await her.button('Verder').click(); await her.page.locator('[aria-invalid=true]').first().waitFor(); } },
  { name: 'join line', open: async (her) => { await toTab(her, 'Korte lijnen'); await her.button('Ik heb een code gekregen').click(); await her.page.locator('.group-input').fill('a7km q2xz'); await her.button('Verder').click(); await her.page.locator('[aria-invalid=true]').waitFor(); } },
  { name: 'join team, with faults', open: async (her) => { await toTab(her, 'Korte lijnen'); await her.button('Ik heb een code voor een team').click(); await her.page.locator('.group-input').fill('a7km q2xz'); await her.button('Verder').click(); await her.page.locator('[aria-invalid=true]').first().waitFor(); } },
  { name: 'team, new, with faults', open: async (her) => { await toTab(her, 'Korte lijnen'); await her.button('Maak een team').click(); await her.button('Maak het team').click(); await her.page.locator('[aria-invalid=true]').first().waitFor(); } },
  { name: 'line, new, with faults', open: async (her) => { await toTab(her, 'Korte lijnen'); await her.button('Zet er nog iemand bij').click(); await field(her, 'Telefoonnummer').fill('06 12'); await her.button('Bewaar').click(); await her.page.getByRole('alert').getByRole('listitem').first().waitFor(); } },
  { name: 'line, new face', open: async (her) => { await toLine(her); await her.button('Er is een nieuw vast gezicht').click(); await her.heading('Een nieuw vast gezicht').waitFor(); } },
  { name: 'parents first', open: async (her) => { await toLine(her); await her.button('Er is een nieuw vast gezicht').click(); await her.heading('Een nieuw vast gezicht').or(her.heading('Eerst de ouders')).waitFor(); if (await her.heading('Een nieuw vast gezicht').isVisible()) { await field(her, 'Voornaam').fill('Karim'); await her.button('Verder').click(); await her.heading('Eerst de ouders').waitFor(); } } },
  { name: 'sheet: remove line', open: async (her) => { await toLine(her); await her.page.locator('main > .button-plain').last().click(); await sheet(her); } },
  { name: 'sheet: reached', open: async (her) => { await toLine(her); await her.page.locator('main a[href^="tel:"]').first().click(); await sheet(her); } },
  { name: 'me', open: (her) => toTab(her, 'Ik') },
  { name: 'sheet: contact person', open: async (her) => { await toTab(her, 'Ik'); await row(her, 'Mijn contactpersoon').click(); await field(her, 'Telefoonnummer').fill('12'); await her.button('Bewaar').click(); await her.page.locator('dialog [aria-invalid=true]').waitFor(); } },
  { name: 'sheet: wipe, last', open: async (her) => { await toTab(her, 'Ik'); await her.button('Wis alles van dit toestel').click(); await her.button('Ga verder').click(); await her.button('Ga verder zonder').click(); await her.button('Wis alles nu').waitFor(); } },
  ...MY_PLACES.map((place) => ({ name: place, open: (her: Volunteer) => toMe(her, place) })),
  { name: 'promise of silence', open: (her) => toMe(her, 'Mijn belofte van zwijgen') },
  { name: 'stop, asking', open: async (her) => { await toMe(her, 'Gezinnen gaan naar een collega, of weg.', 'Ik stop'); await field(her, 'Welke collega gaat verder?').fill('Amina'); await her.button('Verder').click(); await her.heading('Eerst de ouders').waitFor(); } },
  { name: 'take over, with faults', open: async (her) => { await toMe(her, 'Gezinnen van een collega'); await her.button('Open het bestand').click(); await her.page.locator('[aria-invalid=true]').waitFor(); } },
  { name: 'sheet: role', open: async (her) => { await toTab(her, 'Ik'); await row(her, 'Mijn rol').click(); await sheet(her); } },
  { name: 'backup', open: async (her) => { await toMe(her, 'Reservekopie'); await her.page.locator('main .card').first().waitFor(); } },
  { name: 'lock settings', open: (her) => toMe(her, 'Hoe de app opengaat.', 'Slot en code') },
  { name: 'devices, one', open: (her) => toMe(her, 'Mijn toestellen') },
  { name: 'add device, no code', open: async (her) => { await toMe(her, 'Mijn toestellen'); await row(her, 'Zet er een toestel bij').click(); await field(her, 'Code van je organisatie').waitFor(); await her.button('Verder').click(); await her.page.locator('[aria-invalid=true]').waitFor(); } },
  { name: 'join device', open: async (her) => { await toMe(her, 'Mijn toestellen'); await row(her, 'Dit is mijn tweede toestel').click(); await her.page.locator('.group-input').fill('a7km q2xz'); } },
  { name: 'install', open: (her) => toMe(her, 'Op je beginscherm') },
  { name: 'help', open: async (her) => { await toMe(her, 'Hulp en uitleg'); await fold(her); } },
  { name: 'safety', open: async (her) => { await toTab(her, 'Vandaag'); await her.page.locator('.pill-safety').click(); await her.heading('Veiligheid').waitFor(); await fold(her); } },
  { name: 'sheet: words for 112', open: async (her) => { await toTab(her, 'Vandaag'); await her.page.locator('.pill-safety').click(); await her.button('Laat groot zien').first().click(); await sheet(her); } },
  { name: 'sheet: after a call', open: async (her) => { await toTab(her, 'Vandaag'); await her.page.locator('.pill-safety').click(); await her.page.locator('a.call').first().click(); await her.page.evaluate(() => dispatchEvent(new Event('focus'))); await sheet(her); } },
  { name: 'road, with a promise to put back', open: async (her) => { await toRoad(her); await her.button('Gedaan').click(); await her.button('Zet terug').waitFor(); } },
  { name: 'sheet: about to lock', open: async (her) => { await toTab(her, 'Vandaag'); await settled(her); await her.page.clock.setFixedTime(new Date(WARNED)); await sheet(her); } },
  { name: 'card, with a voice', open: async (her) => { await toHeard(her); await her.button('Bewaar de opname').click(); await her.page.locator('.card-face').waitFor(); await her.button('Haal weg').first().waitFor(); } },
  { name: 'shown, a voice to choose', open: async (her) => { await toHeard(her); await her.button('Bewaar de opname').click(); await her.button('Laat zien').click(); await her.page.locator('.shown-words').waitFor(); await her.button('Lees voor').click(); await her.page.locator('.shown-speed').first().waitFor(); } },
  { name: 'sheet: reach her', open: async (her) => { await toRoad(her); await her.page.locator('.reach').click(); await sheet(her); } },
];

/** In this order: each leads on from the one before it. */
export function firstStartScenes(origin: string, locale: TestLocale): readonly Scene[] {
  const kept = { words: '', code: [] as string[] };
  return [
    { name: 'choose language', open: async (her) => { await her.page.goto(origin); await her.page.locator('.start-language').last().waitFor(); } },
    { name: 'welcome', open: async (her) => { await her.page.locator(`button[lang=${locale}]`).click(); await her.heading('Samen over de drempel').waitFor(); } },
    { name: 'restore', open: async (her) => { await her.button('Ik heb een reservekopie').click(); await her.heading('Zet je kopie terug').waitFor(); } },
    { name: 'lost phone', open: async (her) => { await loadAnew(her.page); await her.button('Telefoon kwijt?').click(); await her.heading('Telefoon kwijt?').waitFor(); } },
    { name: 'choose lock', open: async (her) => { await loadAnew(her.page); await her.button('Begin').click(); await her.heading('Kies je slot').waitFor(); } },
    { name: 'own words, too weak', open: async (her) => { await row(her, 'Eigen zin').click(); await her.page.locator('.secret input').fill('poes'); await her.button('Deze neem ik').click(); await her.page.locator('[aria-invalid]').waitFor(); } },
    { name: 'four words', open: async (her) => { await her.page.locator('.back').click(); await row(her, 'Vier woorden').click(); await her.page.locator('.word').nth(3).waitFor(); kept.words = (await her.page.locator('.word bdi').allTextContents()).join(' '); } },
    { name: 'four words, typed wrong', open: async (her) => { await her.button('Deze neem ik').click(); await her.page.locator('.secret input').fill('iets anders'); await her.button('Klopt').click(); await her.page.locator('[aria-invalid]').waitFor(); } },
    { name: 'paper code', open: async (her) => { await her.page.locator('.secret input').fill(kept.words); await her.button('Klopt').click(); await her.page.locator('.paper .group').last().waitFor(); kept.code = await her.page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? '')); } },
    { name: 'paper code, typed wrong', open: async (her) => { await her.button('Ik heb de code opgeschreven').click(); await her.page.locator('.group-input').first().fill('AAAA'); await her.button('Klopt').click(); await her.page.locator('[aria-invalid]').first().waitFor(); } },
    { name: 'today, empty', open: async (her) => {
      const asked = await her.page.locator('.group-label .group-number').allTextContents();
      for (const [at, number] of asked.entries()) await her.page.locator('.group-input').nth(at).fill(kept.code[Number(number) - 1] ?? '');
      await her.button('Klopt').click();
      await her.heading('Vandaag').waitFor();
    } },
    { name: 'roads, empty', open: (her) => toTab(her, 'Op weg') },
    { name: 'lines, empty', open: (her) => toTab(her, 'Korte lijnen') },
    { name: 'figures, empty', open: (her) => toMe(her, 'Mijn cijfers') },
    { name: 'backup, made', open: async (her) => { await toMe(her, 'Reservekopie'); await her.button('Maak een reservekopie').click(); await her.page.locator('.backup-made').waitFor(); } },
    { name: 'lock settings, own lock', open: async (her) => { await toMe(her, 'Hoe de app opengaat.', 'Slot en code'); await row(her, 'Kies een ander slot').waitFor(); } },
    { name: 'first the lock of now', open: async (her) => { await row(her, 'Kies een ander slot').click(); await her.page.locator('.secret input').fill('fout'); await her.button('Verder').click(); await her.page.getByRole('alert').locator('.note').waitFor({ timeout: 20_000 }); } },
    { name: 'locked', open: async (her) => { await loadAnew(her.page); await her.page.locator('.secret input').waitFor(); } },
    { name: 'locked, wrong words', open: async (her) => { await her.page.locator('.secret input').fill('fout'); await her.button('Open').click(); await her.page.getByRole('alert').locator('.note').waitFor({ timeout: 20_000 }); } },
    { name: 'paper code, a slip', open: async (her) => { await her.button('Slot vergeten?').click(); await her.page.locator('.group-input').fill('ABCD'); await her.button('Open met de code').click(); await her.page.locator('[aria-invalid]').waitFor(); } },
    { name: 'no code', open: async (her) => { await her.button('Ik heb geen code meer').click(); await her.heading('Zonder slot en zonder code').waitFor(); } },
    { name: 'no code, asked', open: async (her) => { await her.button('Begin opnieuw').click(); await her.button('Wis alles en begin opnieuw').click(); await her.page.getByText(her.say('Tik eerst op "Ja, alles mag weg".')).waitFor(); } },
    { name: 'data gone', open: async (her) => {
      await her.page.goto(`${origin}/klok.html`);
      await her.page.evaluate(async () => { for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!); });
      await her.page.goto(origin);
      await her.heading('Je gegevens zijn weg van dit toestel').waitFor();
    } },
    { name: 'sheet: start anew', open: async (her) => { await her.button('Begin opnieuw').click(); await sheet(her); } },
    { name: 'trouble', open: async (her) => {
      await her.page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
      await loadAnew(her.page);
      await her.page.locator('.trouble-steps').waitFor();
    } },
  ];
}
