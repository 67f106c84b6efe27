import type { Caller, CommitmentKind, Hat, Pen, Place } from '../domain/codes.ts';
import type { Locale } from '../i18n/locales.ts';

/**
 * What is shown to a parent or a professional, in all languages at once: who reads it may need another one than the app
 * speaks. So not in the catalogs; it changes only after somebody who grew up with the language has read it (review.md).
 */
export type InAll = Readonly<Record<Locale, string>>;

export const APPOINTMENT_TITLE: InAll = { nl: 'De afspraak', ar: 'الموعد', tr: 'Randevu', pl: 'Umówione spotkanie', en: 'The appointment' };

export const PLACE_WORDS: Readonly<Record<Place, InAll>> = {
  home: { nl: 'Bij jou thuis', ar: 'في بيتك', tr: 'Senin evinde', pl: 'U Ciebie w domu', en: 'At your home' },
  centre: { nl: 'In het buurthuis', ar: 'في مركز الحي', tr: 'Mahalle evinde', pl: 'W domu sąsiedzkim', en: 'At the community centre' },
  team: { nl: 'Bij het team', ar: 'عند الفريق', tr: 'Ekibin yanında', pl: 'W siedzibie zespołu', en: 'At the team' },
  school: { nl: 'Op school', ar: 'في المدرسة', tr: 'Okulda', pl: 'W szkole', en: 'At school' },
  phone: { nl: 'Aan de telefoon', ar: 'على الهاتف', tr: 'Telefonda', pl: 'Przez telefon', en: 'On the phone' },
  elsewhere: { nl: 'Ergens anders', ar: 'في مكان آخر', tr: 'Başka bir yerde', pl: 'W innym miejscu', en: 'Somewhere else' },
};

export const AGREEMENT_TITLE: InAll = { nl: 'Dit spreken we af', ar: 'ما اتفقنا عليه', tr: 'Anlaştığımız şey', pl: 'Nasze ustalenie', en: 'What we agreed' };

/** What her own words say stands there instead. */
export const COMMITMENT_WORDS: Readonly<Record<Exclude<CommitmentKind, 'own-words'>, InAll>> = {
  call: { nl: 'Bellen', ar: 'الاتصال', tr: 'Aramak', pl: 'Zadzwonić', en: 'Call' },
  message: { nl: 'Een bericht sturen', ar: 'إرسال رسالة', tr: 'Mesaj göndermek', pl: 'Wysłać wiadomość', en: 'Send a message' },
  visit: { nl: 'Langskomen', ar: 'زيارة', tr: 'Uğramak', pl: 'Przyjść', en: 'Come by' },
  'go-along': { nl: 'Samen naar de afspraak gaan', ar: 'الذهاب معًا إلى الموعد', tr: 'Randevuya birlikte gitmek', pl: 'Pójść razem na spotkanie', en: 'Go to the appointment together' },
  'find-out': { nl: 'Iets uitzoeken', ar: 'البحث عن معلومة', tr: 'Bir şeyi öğrenmek', pl: 'Czegoś się dowiedzieć', en: 'Find something out' },
  'bring-paper': { nl: 'Een papier meenemen', ar: 'إحضار ورقة', tr: 'Bir kâğıt getirmek', pl: 'Przynieść dokument', en: 'Bring a paper' },
  'ask-interpreter': { nl: 'Een tolk vragen', ar: 'طلب مترجم فوري', tr: 'Tercüman istemek', pl: 'Poprosić o tłumacza', en: 'Ask for an interpreter' },
  'call-back': { nl: 'Terugbellen', ar: 'معاودة الاتصال', tr: 'Yeniden aramak', pl: 'Oddzwonić', en: 'Call back' },
};

/** Said by the volunteer to the parent. */
export const WHO_WORDS: Readonly<Record<Pen, InAll>> = {
  me: { nl: 'Dat doe ik.', ar: 'هذا عليّ أنا.', tr: 'Bunu ben yapacağım.', pl: 'Ja to zrobię.', en: 'I will do that.' },
  parent: { nl: 'Dat doe jij.', ar: 'هذا عليكِ أنتِ.', tr: 'Bunu sen yapacaksın.', pl: 'Ty to zrobisz.', en: 'You will do that.' },
  professional: { nl: 'Dat doet het team.', ar: 'هذا على الفريق.', tr: 'Bunu ekip yapacak.', pl: 'Zrobi to zespół.', en: 'The team will do that.' },
};

export const HATS_TITLE: InAll = { nl: 'Mijn rol vandaag', ar: 'دوري اليوم', tr: 'Bugünkü rolüm', pl: 'Moja rola dzisiaj', en: 'My role today' };

export const HAT_WORDS: Readonly<Record<Hat, InAll>> = {
  companion: { nl: 'Ik ga mee. De ouder praat zelf.', ar: 'أرافق فقط. الأم تتكلّم بنفسها.', tr: 'Yanında geliyorum. Anne ya da baba kendisi konuşur.', pl: 'Jestem obok. Rodzic mówi sam.', en: 'I come along. The parent speaks.' },
  interpreter: { nl: 'Ik vertaal de woorden. Ik laat niets weg en zeg er niets bij.', ar: 'أترجم الكلام. لا أحذف شيئًا ولا أضيف شيئًا.', tr: 'Sözleri çeviriyorum. Bir şey eklemem, bir şey çıkarmam.', pl: 'Tłumaczę słowa. Niczego nie pomijam i niczego nie dodaję.', en: 'I translate the words. I leave nothing out and add nothing.' },
  explainer: { nl: 'Ik leg uit wat erachter zit. Dan zeg ik erbij dat het van mij komt.', ar: 'أشرح ما وراء الكلام. وأقول عندها إنّ الشرح منّي.', tr: 'Sözlerin ardındakini açıklarım. O zaman bunun benim sözüm olduğunu söylerim.', pl: 'Wyjaśniam, co się za tym kryje. Mówię wtedy, że to ode mnie.', en: 'I explain what is behind it. Then I say that it comes from me.' },
  confidant: { nl: 'Ik ben er voor de ouder. Ik geef geen verslag.', ar: 'أنا هنا من أجل الأم. لا أكتب تقريرًا.', tr: 'Anne ya da baba için buradayım. Rapor vermem.', pl: 'Jestem tu dla rodzica. Nie składam sprawozdań.', en: 'I am here for the parent. I give no report.' },
  listener: { nl: 'Ik luister alleen.', ar: 'أستمع فقط.', tr: 'Yalnızca dinliyorum.', pl: 'Tylko słucham.', en: 'I only listen.' },
  bridge: { nl: 'Ik breng jullie bij elkaar. Daarna gaan jullie samen verder.', ar: 'أعرّفكم ببعضكم. ثم تكملون معًا.', tr: 'Sizi bir araya getiriyorum. Sonra siz birlikte devam edersiniz.', pl: 'Poznaję Was ze sobą. Potem idziecie dalej razem.', en: 'I bring you together. After that you go on together.' },
};

/** Marks her own explanation as hers, so that nobody takes it for the other one's words. */
export const OWN_EXPLANATION: InAll = {
  nl: 'Nu leg ik zelf iets uit. Dit zegt de ander niet.', ar: 'الآن أشرح أنا. هذا ليس كلام الطرف الآخر.', tr: 'Şimdi ben açıklıyorum. Bunu karşı taraf söylemiyor.', pl: 'Teraz wyjaśniam od siebie. Druga osoba tego nie mówi.', en: 'Now I am explaining something myself. The other person is not saying this.',
};

/** What a meeting may need at once, to be held up to the professional. */
export const MEETING_WORDS = {
  slower: { nl: 'Kunt u langzamer praten, alstublieft?', ar: 'هل يمكن التكلّم ببطء من فضلكم؟', tr: 'Lütfen daha yavaş konuşur musunuz?', pl: 'Czy można mówić wolniej? Proszę.', en: 'Could you speak more slowly, please?' },
  explain: { nl: 'Kunt u dat uitleggen met makkelijke woorden?', ar: 'هل يمكن شرح ذلك بكلمات سهلة؟', tr: 'Bunu kolay kelimelerle açıklar mısınız?', pl: 'Czy można to wyjaśnić prostymi słowami?', en: 'Could you explain that in easy words?' },
  break: { nl: 'Mogen we even stoppen? We hebben een pauze nodig.', ar: 'هل يمكن أن نتوقّف قليلًا؟ نحتاج إلى استراحة.', tr: 'Biraz ara verebilir miyiz? Molaya ihtiyacımız var.', pl: 'Czy możemy na chwilę przerwać? Potrzebujemy przerwy.', en: 'May we stop for a moment? We need a break.' },
} as const satisfies Readonly<Record<string, InAll>>;

export type MeetingNeed = keyof typeof MEETING_WORDS;

export const MEETING_LABELS: Readonly<Record<MeetingNeed | 'words', InAll>> = {
  slower: { nl: 'Langzamer', ar: 'ببطء', tr: 'Daha yavaş', pl: 'Wolniej', en: 'Slower' },
  explain: { nl: 'Leg uit', ar: 'الشرح', tr: 'Açıkla', pl: 'Wyjaśnij', en: 'Explain' },
  break: { nl: 'Pauze', ar: 'استراحة', tr: 'Mola', pl: 'Przerwa', en: 'Break' },
  words: { nl: 'Woorden', ar: 'كلمات', tr: 'Kelimeler', pl: 'Słowa', en: 'Words' },
};

/** Asked afterwards: a nod says nothing. */
export const TEACH_BACK: InAll = {
  nl: 'Wat hebben we afgesproken? Zeg het in jouw woorden.', ar: 'على ماذا اتفقنا؟ قولي ذلك بكلماتك.', tr: 'Ne üzerinde anlaştık? Kendi sözlerinle söyle.', pl: 'Co ustaliliśmy? Powiedz to własnymi słowami.', en: 'What did we agree? Say it in your own words.',
};
export const TEACH_BACK_TITLE: InAll = { nl: 'Nog één keer samen', ar: 'مرة أخرى معًا', tr: 'Bir kez daha birlikte', pl: 'Jeszcze raz razem', en: 'Once more together' };

export const INTERPRETER_TITLE: InAll = { nl: 'Een tolk, alstublieft', ar: 'مترجم فوري من فضلكم', tr: 'Tercüman, lütfen', pl: 'Proszę o tłumacza', en: 'An interpreter, please' };
export const INTERPRETER_REQUEST: Readonly<Record<Locale, readonly string[]>> = {
  nl: ['Voor dit gesprek is een tolk nodig.', 'Wilt u een tolk regelen?', 'Ik vertaal niet bij zware onderwerpen of besluiten.', 'Een kind vertaalt nooit.'],
  ar: ['نحتاج إلى مترجم فوري لهذا الحديث.', 'هل يمكنكم ترتيب مترجم فوري؟', 'لا أترجم في المواضيع الصعبة أو عند اتخاذ القرارات.', 'لا يصحّ أن يترجم طفل.'],
  tr: ['Bu görüşme için tercüman gerekiyor.', 'Bir tercüman ayarlar mısınız?', 'Ağır konularda ve kararlarda çeviri yapmam.', 'Bir çocuk asla çeviri yapmaz.'],
  pl: ['Do tej rozmowy potrzebny jest tłumacz.', 'Czy można załatwić tłumacza?', 'Nie tłumaczę przy trudnych tematach ani decyzjach.', 'Dziecko nigdy nie tłumaczy.'],
  en: ['This conversation needs an interpreter.', 'Could you arrange an interpreter?', 'I do not translate heavy subjects or decisions.', 'A child never translates.'],
};

/** Who calls whom, for the parent's eyes. */
export const CALLER_WORDS: Readonly<Record<Caller, InAll>> = {
  professional: { nl: 'Het team belt jou.', ar: 'الفريق يتصل بكِ.', tr: 'Ekip seni arayacak.', pl: 'Zespół zadzwoni do Ciebie.', en: 'The team calls you.' },
  parent: { nl: 'Jij belt het team.', ar: 'أنتِ تتصلين بالفريق.', tr: 'Ekibi sen arayacaksın.', pl: 'Ty dzwonisz do zespołu.', en: 'You call the team.' },
  me: { nl: 'Ik bel het team.', ar: 'أنا أتصل بالفريق.', tr: 'Ekibi ben arayacağım.', pl: 'Ja dzwonię do zespołu.', en: 'I call the team.' },
};
export const WISH_TITLE: InAll = { nl: 'Dit wil ik zeggen', ar: 'ما أريد قوله', tr: 'Söylemek istediğim', pl: 'To chcę powiedzieć', en: 'What I want to say' };
