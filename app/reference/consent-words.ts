import type { OwnWordKind } from '../domain/handed-family.ts';
import type { Locale } from '../i18n/locales.ts';
import type { InAll } from './shown-words.ts';

/** What a parent is asked, in her own language, before anything of hers is told. `{name}` is who will know it, `{day}` the last day. */
export const MAY_KNOW: InAll = { nl: 'Mag {name} dit weten?', ar: 'هل توافقين على إخبار {name} بهذا؟', tr: '{name} bunu bilebilir mi?', pl: 'Czy {name} może o tym wiedzieć?', en: 'May {name} know this?' };
/** Above the fixed sentences of it where somebody reads them aloud for all. */
export const WHAT_I_ASK: InAll = { nl: 'Wat ik je vraag', ar: 'ما أسألكِ عنه', tr: 'Sana sorduğum', pl: 'O co pytam', en: 'What I ask you' };
export const KNOWS: InAll = { nl: 'Dit mag {name} weten', ar: 'ما وافقتِ على إخبار {name} به', tr: '{name} bunları bilebilir', pl: '{name} może o tym wiedzieć', en: '{name} may know this' };
export const GOES_TO: InAll = { nl: 'Dit gaat naar {name}', ar: 'ما سيُرسل إلى {name}', tr: 'Bunlar {name} adlı kişiye gönderilecek', pl: 'To otrzyma {name}', en: 'This goes to {name}' };
export const HOLDS_UNTIL: InAll = { nl: 'Dit geldt tot en met {day}. Daarna vraag ik het opnieuw.', ar: 'يسري هذا حتى {day}. بعد ذلك أسألك من جديد.', tr: 'Son gün: {day}. Sonra yeniden sorarım.', pl: 'Ostatni dzień: {day}. Potem zapytam ponownie.', en: 'This holds until {day}. After that I ask you again.' };
export const FREE_TO_SAY_NO: InAll = {
  nl: 'Je hoeft geen ja te zeggen. Je mag later ook nee zeggen.', ar: 'لستِ مضطرّة إلى الموافقة. ويمكنك الرفض لاحقًا أيضًا.', tr: 'Evet demek zorunda değilsin. Sonradan da hayır diyebilirsin.',
  pl: 'Nie musisz się zgadzać. Później też możesz powiedzieć „nie”.', en: 'You do not have to say yes. Later you may still say no.',
};
export const YES_THAT_MAY: InAll = { nl: 'Ja, dat mag', ar: 'نعم، أوافق', tr: 'Evet, olur', pl: 'Tak, zgadzam się', en: 'Yes, that is fine' };
export const NO_NOT_NOW: InAll = { nl: 'Nee, niet nu', ar: 'لا، ليس الآن', tr: 'Hayır, şimdi değil', pl: 'Nie, nie teraz', en: 'No, not now' };
export const STRIKE_OUT: InAll = { nl: 'Streep door', ar: 'شطب', tr: 'Üstünü çiz', pl: 'Skreśl', en: 'Strike out' };
export const KEEP_AFTER_ALL: InAll = { nl: 'Toch wel', ar: 'إبقاء', tr: 'Kalsın', pl: 'Jednak zostaw', en: 'Keep it' };
export const SAID_YES: InAll = { nl: 'Je zei ja. Dank je.', ar: 'قلتِ نعم. شكرًا لكِ.', tr: 'Evet dedin. Teşekkürler.', pl: 'Jest zgoda. Dziękuję.', en: 'You said yes. Thank you.' };
export const SAID_NO: InAll = { nl: 'Je zei nee. Dat is goed. Er gaat niets weg.', ar: 'قلتِ لا. لا بأس. لن يُرسل شيء.', tr: 'Hayır dedin. Sorun değil. Hiçbir şey gönderilmeyecek.', pl: 'Odpowiedź brzmi „nie”. W porządku. Nic nie zostanie wysłane.', en: 'You said no. That is fine. Nothing is sent.' };
export const HAND_BACK_PHONE: InAll = { nl: 'Geef de telefoon weer aan mij.', ar: 'أعطيني الهاتف من فضلك.', tr: 'Telefonu bana ver, lütfen.', pl: 'Podaj mi proszę telefon.', en: 'Please hand me the phone.' };
/** A family that goes on with a colleague of hers. */
export const GOES_ON_WITH: InAll = {
  nl: '{name} krijgt wat over ons is opgeschreven en gaat met ons verder.', ar: 'يحصل {name} على ما كُتب عنّا ويكمل معنا.', tr: 'Hakkımızda yazılanlar {name} ile paylaşılır ve o bizimle devam eder.',
  pl: '{name} dostaje to, co o nas zapisano, i idzie z nami dalej.', en: '{name} gets what was written down about us and goes on with us.',
};

/** With it, without words of her own: said, because it cannot be struck out piece by piece. */
export const ALSO_GOES: InAll = {
  nl: 'Ook gaat mee: jullie taal, de leeftijd van de kinderen, wanneer je te bereiken bent, waar het over gaat en de stappen.',
  ar: 'ويُنقل أيضًا: لغتكم، وأعمار الأطفال، ومتى يمكن الاتصال بكِ، وموضوع الحديث، والخطوات التي تمت.',
  tr: 'Bunlar da paylaşılır: diliniz, çocukların yaşı, sana ne zaman ulaşılabileceği, konunun ne olduğu ve hangi adımların atıldığı.',
  pl: 'Przechodzi też: wasz język, wiek dzieci, kiedy można się z Tobą skontaktować, czego to dotyczy i jakie były kroki.',
  en: 'This goes, too: your language, the ages of the children, when you can be reached, what it is about and the steps.',
};
/** What she wrote or said, as it stands: `{name}` is the very words. */
export const OWN_WORD: Readonly<Record<OwnWordKind, InAll>> = {
  name: { nl: 'Je voornaam: {name}', ar: 'اسمكِ: {name}', tr: 'Adın: {name}', pl: 'Imię: {name}', en: 'Your first name: {name}' },
  phone: { nl: 'Je telefoonnummer: {name}', ar: 'رقم هاتفكِ: {name}', tr: 'Telefon numaran: {name}', pl: 'Numer telefonu: {name}', en: 'Your phone number: {name}' },
  wish: { nl: 'Wat jij graag wilt: {name}', ar: 'ما تتمنينه: {name}', tr: 'İstediğin şey: {name}', pl: 'Czego chcesz: {name}', en: 'What you would like: {name}' },
  question: { nl: 'Wat je vraagt: {name}', ar: 'سؤالكِ: {name}', tr: 'Sorun: {name}', pl: 'O co pytasz: {name}', en: 'What you ask: {name}' },
  promise: { nl: 'Wat is afgesproken: {name}', ar: 'ما اتُّفق عليه: {name}', tr: 'Kararlaştırılan: {name}', pl: 'Co ustalono: {name}', en: 'What was agreed: {name}' },
};

/**
 * What a parent often wants to be told, ready in all languages: she reads and hears it in hers, the receiver reads it in
 * Dutch. As the words of the parent herself; no health, no names, no dates (domain.md 2D).
 */
export const READY_SENTENCES: readonly InAll[] = [
  { nl: 'Ik heb een vraag over opvoeden.', ar: 'عندي سؤال عن تربية الأطفال.', tr: 'Çocuk yetiştirmeyle ilgili bir sorum var.', pl: 'Mam pytanie o wychowanie dziecka.', en: 'I have a question about bringing up my child.' },
  { nl: 'Ik heb een vraag over slapen, huilen of eten.', ar: 'عندي سؤال عن النوم أو البكاء أو الأكل.', tr: 'Uyku, ağlama ya da yemekle ilgili bir sorum var.', pl: 'Mam pytanie o spanie, płacz albo jedzenie.', en: 'I have a question about sleeping, crying or eating.' },
  { nl: 'Ik heb een vraag over school.', ar: 'عندي سؤال عن المدرسة.', tr: 'Okulla ilgili bir sorum var.', pl: 'Mam pytanie o szkołę.', en: 'I have a question about school.' },
  { nl: 'Mijn kind is vaak druk of boos.', ar: 'طفلي كثير الحركة أو يغضب كثيرًا.', tr: 'Çocuğum sık sık çok hareketli ya da öfkeli.', pl: 'Moje dziecko często jest bardzo ruchliwe albo się złości.', en: 'My child is often wild or angry.' },
  { nl: 'Ik wil graag met iemand praten. Ik beslis nog niets.', ar: 'أريد أن أتحدّث مع شخص. لا أقرّر شيئًا بعد.', tr: 'Biriyle konuşmak istiyorum. Henüz bir karar vermiyorum.', pl: 'Chcę z kimś porozmawiać. Jeszcze o niczym nie decyduję.', en: 'I would like to talk to somebody. I am not deciding anything yet.' },
  { nl: 'Ik wil graag een tolk bij het gesprek.', ar: 'أريد مترجمًا فوريًا أثناء الحديث.', tr: 'Görüşmede bir tercüman olsun istiyorum.', pl: 'Proszę o tłumacza podczas rozmowy.', en: 'I would like an interpreter at the talk.' },
  { nl: 'Ik praat liever met een vrouw.', ar: 'أفضّل التحدّث مع امرأة.', tr: 'Bir kadınla konuşmayı tercih ederim.', pl: 'Wolę rozmawiać z kobietą.', en: 'I would rather talk to a woman.' },
  { nl: 'Ik neem iemand mee die ik vertrouw.', ar: 'سيأتي معي شخص أثق به.', tr: 'Yanımda güvendiğim biri gelecek.', pl: 'Przyjdzie ze mną ktoś, komu ufam.', en: 'I bring somebody whom I trust.' },
  { nl: 'Bel mij liever als de kinderen op school zijn.', ar: 'أفضّل أن تتصلوا بي عندما يكون الأطفال في المدرسة.', tr: 'Beni çocuklar okuldayken ararsanız daha iyi olur.', pl: 'Najlepiej dzwonić do mnie, kiedy dzieci są w szkole.', en: 'Please call me when the children are at school.' },
];

/** The ready sentence that these words are, in whichever of the languages they were kept. */
export const readySentence = (words: string): InAll | undefined => READY_SENTENCES.find((ready) => (Object.keys(ready) as readonly Locale[]).some((code) => ready[code] === words.trim()));
