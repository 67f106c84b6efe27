import type { Card } from '../domain/card.ts';
import type { Day } from '../domain/day.ts';
import { formatPhone } from '../domain/format-phone.ts';
import type { CostCode, Helpline, HoursCode } from '../domain/helpline.ts';
import type { NightDoctor } from '../domain/night-doctor.ts';
import { HELPLINES } from './helplines.ts';
import type { InAll } from './shown-words.ts';
import type { Locale } from '../i18n/locales.ts';

/** These say the number of the region where her organisation gave it. */
export const CARDS_OF_NIGHT_DOCTOR: ReadonlySet<string> = new Set(HELPLINES.filter(({ id }) => id === 'huisartsenpost').flatMap(({ cards }) => Object.keys(cards)));
/** In the app these lead to Veiligheid, where a number is called with one tap. */
export const CARDS_WITH_NUMBER: ReadonlySet<string> = new Set(HELPLINES.flatMap(({ cards }) => Object.keys(cards)));

export const CALL_NAME: InAll = { nl: 'Bellen', ar: 'الاتصال', tr: 'Telefon', pl: 'Telefon', en: 'By phone' };
export const IN_DANGER: InAll = { nl: 'Direct gevaar', ar: 'خطر مباشر', tr: 'Acil tehlike', pl: 'Bezpośrednie zagrożenie', en: 'Immediate danger' };
/** There is no national number: said where her organisation gave none. What a volunteer filled in for herself is for her own eyes (Veiligheid). */
export const EACH_REGION: InAll = {
  nl: 'De huisartsenpost heeft in elke streek een ander nummer. Je huisarts kent het.', ar: 'رقم عيادة الطبيب المناوب (huisartsenpost) يختلف من منطقة إلى أخرى. طبيب الأسرة يعرفه.', tr: 'Nöbetçi hekimliğin (huisartsenpost) numarası her bölgede başkadır. Aile hekimin bilir.',
  pl: 'Numer huisartsenpost jest inny w każdym regionie. Zna go Twój lekarz rodzinny.', en: 'The huisartsenpost has another number in each region. Your GP knows it.',
};

const HOURS_SHOWN: Readonly<Record<Exclude<HoursCode, 'unknown'>, InAll>> = {
  always: { nl: 'Dag en nacht.', ar: 'ليلًا ونهارًا.', tr: 'Gece gündüz.', pl: 'Dzień i noc.', en: 'Day and night.' },
  'daily-11-21': { nl: 'Elke dag van 11 tot 21 uur.', ar: 'كل يوم من الساعة 11 إلى 21.', tr: 'Her gün saat 11 ile 21 arası.', pl: 'Codziennie od 11 do 21.', en: 'Every day from 11 to 21.' },
  'working-days': { nl: 'Op werkdagen.', ar: 'في أيام العمل.', tr: 'İş günlerinde.', pl: 'W dni robocze.', en: 'On working days.' },
  'office-hours': { nl: 'In kantoortijd.', ar: 'في أوقات الدوام.', tr: 'Mesai saatlerinde.', pl: 'W godzinach pracy biur.', en: 'In office hours.' },
  'out-of-hours': { nl: 'Avond, nacht, weekend en feestdagen.', ar: 'مساءً وليلًا وفي نهاية الأسبوع والعطل.', tr: 'Akşam, gece, hafta sonu ve bayramlarda.', pl: 'Wieczorem, w nocy, w weekendy i święta.', en: 'Evening, night, weekend and holidays.' },
};

const COST_SHOWN: Readonly<Record<CostCode, InAll>> = {
  free: { nl: 'Bellen is gratis.', ar: 'الاتصال مجاني.', tr: 'Aramak ücretsiz.', pl: 'Połączenie jest bezpłatne.', en: 'The call is free.' },
  usual: { nl: 'Je betaalt wat bellen altijd kost.', ar: 'تدفعين تكلفة المكالمة العادية.', tr: 'Olağan arama ücretini ödersin.', pl: 'Płacisz tyle, co za zwykłą rozmowę.', en: 'You pay what a call always costs.' },
  'usual-plus': { nl: 'Je betaalt wat bellen altijd kost en een paar cent per minuut.', ar: 'تدفعين تكلفة المكالمة العادية وبضعة سنتات في الدقيقة.', tr: 'Olağan arama ücretini ve dakikada birkaç sent ödersin.', pl: 'Płacisz za zwykłą rozmowę i kilka centów za minutę.', en: 'You pay what a call always costs and a few cents a minute.' },
  paid: { nl: 'Dit nummer kost geld.', ar: 'هذا رقم مدفوع.', tr: 'Bu numara ücretlidir.', pl: 'To numer płatny.', en: 'This number costs money.' },
  local: { nl: 'Je betaalt het lokale tarief.', ar: 'تدفعين التعرفة المحلية.', tr: 'Yerel tarife ödersin.', pl: 'Płacisz stawkę lokalną.', en: 'You pay the local rate.' },
  insured: { nl: 'Je zorgverzekering betaalt het.', ar: 'يدفع ذلك تأمينك الصحي.', tr: 'Sağlık sigortan öder.', pl: 'Płaci Twoje ubezpieczenie zdrowotne.', en: 'Your health insurance pays for it.' },
};

export const ASK_IF_RIGHT: InAll = { nl: 'Vraag of dit nog klopt.', ar: 'اسألي إن كان هذا لا يزال صحيحًا.', tr: 'Bunun hâlâ doğru olup olmadığını sor.', pl: 'Zapytaj, czy to jest nadal aktualne.', en: 'Ask whether this is still right.' };
export const LONG_AGO: InAll = {
  nl: 'Dit is al een tijd niet nagekeken. Vraag of het nog klopt.', ar: 'لم يُراجَع هذا منذ مدة. اسألي إن كان لا يزال صحيحًا.', tr: 'Bu uzun zamandır gözden geçirilmedi. Hâlâ doğru olup olmadığını sor.',
  pl: 'Od dawna nikt tego nie sprawdzał. Zapytaj, czy to jest nadal aktualne.', en: 'Nobody has checked this for a while. Ask whether it is still right.',
};

/** Kept from turning round inside Arabic. */
const isolated = (words: string): string => `\u2066${words}\u2069`;

/**
 * What we are not sure of is said as well, with the request to ask: without it she calls when nobody is there, or on a number
 * that costs money. Only that a call is free she is not told unless we are sure.
 */
function detailsOf({ hours, cost, doubts }: Helpline, language: Locale): readonly string[] {
  return [
    ...(hours === 'unknown' ? [] : [HOURS_SHOWN[hours][language]]),
    ...(cost === 'free' && doubts.includes('cost') ? [] : [COST_SHOWN[cost][language]]),
    ...(doubts.length > 0 ? [ASK_IF_RIGHT[language]] : []),
  ];
}

/** A number stays on one line, whole. */
const UNBROKEN = '\u00a0';

/** Two numbers on one card each say whose they are; one alone is that of the place on the card, unless it is for danger. */
function numberWords({ id, name, number }: Helpline, language: Locale, isAlone: boolean, doctor: NightDoctor | undefined): string {
  if (!number) return doctor ? `${isolated(doctor.name ?? name)}: ${isolated(formatPhone(doctor.phone).replaceAll(' ', UNBROKEN))}` : EACH_REGION[language];
  if (id === '112') return `${IN_DANGER[language]}: ${isolated(number.display)}`;
  return isAlone ? isolated(number.display) : `${isolated(name)}: ${isolated(number.display)}`;
}

/**
 * The lines that answer for what a card is about, in the order of its urgency: who is shown a card, or gets it on her own
 * phone, has no app to find a number in.
 */
const linesOf = (cardId: string): readonly Helpline[] =>
  HELPLINES.flatMap((line) => (line.cards[cardId] ? [{ line, place: line.cards[cardId] }] : [])).sort((one, other) => one.place - other.place).map(({ line }) => line);

/** From this day on nobody looked for long at what the card says, or at a line that stands on it. */
export const recheckOf = (card: Pick<Card, 'id' | 'recheckBy'>): Day => linesOf(card.id).reduce((first, { recheckBy }) => (recheckBy < first ? recheckBy : first), card.recheckBy);

/** The numbers for what is on a card, when they answer and what a call costs, in the parent's language; nothing where it has none. */
export function callWords(cardId: string, language: Locale, doctor?: NightDoctor): readonly string[] {
  const lines = linesOf(cardId);
  return lines.flatMap((line, at) => {
    const details = detailsOf(line, language);
    const next = lines[at + 1];
    // What two numbers have in common is said once, after both.
    const isSaidLater = next !== undefined && detailsOf(next, language).join() === details.join();
    return [numberWords(line, language, lines.length === 1, doctor), ...(isSaidLater ? [] : details)];
  });
}

/** Whoever changes these words finds them all here. */
export const HELPLINES_SHOWN = { HOURS_SHOWN, COST_SHOWN };
