import type { CostCode, Helpline, HelplineId, HoursCode } from './helpline.ts';
import { helplineOf } from './helplines.ts';
import type { InAll } from './shown-words.ts';
import type { Locale } from '../i18n/locales.ts';

/** The line that answers at the place that a card is about. Its number stands in one list only ({@link helplineOf}). */
const HELPLINE_OF_CARD: Readonly<Record<string, HelplineId>> = {
  'veilig-thuis': 'veilig-thuis', kindertelefoon: 'kindertelefoon', jeugdstem: 'jeugdstem', 'juridisch-loket': 'juridisch-loket', 'ouders-en-onderwijs': 'ouders-onderwijs',
};

export const CALL_NAME: InAll = { nl: 'Bellen', ar: 'الاتصال', tr: 'Telefon', pl: 'Telefon', en: 'By phone' };

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

function wordsOf({ number, hours, cost, doubts }: Helpline, language: Locale): readonly string[] {
  if (!number) return [];
  const sure = <Code extends 'hours' | 'cost'>(what: Code): boolean => !doubts.includes(what);
  return [
    // Kept from turning round inside Arabic.
    `\u2066${number.display}\u2069`,
    ...(hours !== 'unknown' && sure('hours') ? [HOURS_SHOWN[hours][language]] : []),
    ...(sure('cost') ? [COST_SHOWN[cost][language]] : []),
    ...(doubts.length > 0 ? [ASK_IF_RIGHT[language]] : []),
  ];
}

/** The number of the place on a card, when it answers and what the call costs, in the parent's language; nothing where it has none. */
export function callWords(cardId: string, language: Locale): readonly string[] {
  const id = HELPLINE_OF_CARD[cardId];
  return id ? wordsOf(helplineOf(id), language) : [];
}

/** Whoever changes these words finds them all here. */
export const HELPLINES_SHOWN = { HOURS_SHOWN, COST_SHOWN };
