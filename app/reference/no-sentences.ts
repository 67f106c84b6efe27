import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Spoken } from './spoken.ts';

export type NoMoment = 'no' | 'not-now' | 'hand-back';
export interface NoSentence {
  readonly id: string;
  readonly moment: NoMoment;
  readonly to: MessageDescriptor;
  readonly listener: 'dutch' | 'own';
  readonly words: Spoken;
}

const TO_PARENT = msg`Tegen een ouder`;
const TO_PROFESSIONAL = msg`Tegen een professional`;
const TO_COORDINATOR = msg`Tegen je coördinator`;

/** Ready words for somebody who finds no hard to say. Each says what can be done instead; none gives a reason to argue about. */
export const NO_SENTENCES: readonly NoSentence[] = [
  {
    id: 'not-for-me', moment: 'no', to: TO_PARENT, listener: 'own',
    words: {
      nl: ['Dit is niets voor mij.', 'Ik ga wel met je mee naar iemand die dit kan.'],
      ar: ['هذا ليس من عملي.', 'لكنني أذهب معك إلى شخص يستطيع ذلك.'],
      tr: ['Bu benim yapabileceğim bir şey değil.', 'Ama bunu yapabilen birine seninle birlikte giderim.'],
      pl: ['To nie jest coś dla mnie.', 'Ale pójdę z Tobą do kogoś, kto to potrafi.'],
      en: ['This is not for me.', 'But I will go with you to somebody who can do this.'],
    },
  },
  {
    id: 'no-money', moment: 'no', to: TO_PARENT, listener: 'own',
    words: {
      nl: ['Geld, je bankpas en DigiD zijn van jou.', 'Daar help ik niet mee. Ik weet wel wie dat mag.'],
      ar: ['المال وبطاقة البنك وDigiD تخصّك أنت.', 'لا أساعد في ذلك، لكنني أعرف من يحقّ له ذلك.'],
      tr: ['Para, banka kartı ve DigiD sana aittir.', 'Bunlarda yardım etmiyorum. Ama kimin edebileceğini biliyorum.'],
      pl: ['Pieniądze, karta bankowa i DigiD są Twoje.', 'W tym nie pomagam. Wiem jednak, kto może.'],
      en: ['Money, your bank card and DigiD are yours.', 'I do not help with those. I do know who may.'],
    },
  },
  {
    id: 'too-close', moment: 'no', to: TO_PARENT, listener: 'own',
    words: {
      nl: ['Ik sta te dichtbij.', 'Iemand anders kan je beter helpen. Zal ik je voorstellen?'],
      ar: ['هذا الأمر قريب جدًا منّي.', 'شخص آخر يستطيع أن يساعدك أفضل. هل أعرّفك به؟'],
      tr: ['Ben bu konuya fazla yakınım.', 'Başka biri sana daha iyi yardım edebilir. Sizi tanıştırayım mı?'],
      pl: ['Jestem zbyt blisko tej sprawy.', 'Ktoś inny lepiej Ci pomoże. Przedstawić Cię?'],
      en: ['I am too close to this.', 'Somebody else can help you better. Shall I introduce you?'],
    },
  },
  {
    id: 'no-interpreter', moment: 'no', to: TO_PROFESSIONAL, listener: 'dutch',
    words: {
      nl: ['Dit gesprek is te belangrijk om door mij te laten vertalen.', 'Wilt u een tolk vragen?'],
      ar: ['هذا الحديث أهمّ من أن أترجمه أنا.', 'هل يمكنكم أن تطلبوا مترجمًا فوريًا؟'],
      tr: ['Bu görüşme benim çevirmem için fazla önemli.', 'Bir tercüman ister misiniz?'],
      pl: ['Ta rozmowa jest zbyt ważna, żebym ją tłumaczyć miał(a) ja.', 'Czy można poprosić o tłumacza?'],
      en: ['This talk is too important for me to interpret.', 'Will you ask for an interpreter?'],
    },
  },
  {
    id: 'not-today', moment: 'not-now', to: TO_PARENT, listener: 'own',
    words: {
      nl: ['Vandaag kan ik niet.', 'Welke dag deze week past jou?'],
      ar: ['اليوم لا أستطيع.', 'أي يوم هذا الأسبوع يناسبك؟'],
      tr: ['Bugün yapamam.', 'Bu hafta hangi gün sana uyar?'],
      pl: ['Dziś nie mogę.', 'Który dzień w tym tygodniu Ci pasuje?'],
      en: ['I cannot today.', 'Which day this week suits you?'],
    },
  },
  {
    id: 'quiet-time', moment: 'not-now', to: TO_PARENT, listener: 'own',
    words: {
      nl: ['’s Avonds en ’s nachts neem ik niet op.', 'Is er gevaar? Bel dan 112.'],
      ar: ['لا أردّ على الهاتف مساءً وليلًا.', 'هل هناك خطر؟ اتّصلي بالرقم 112.'],
      tr: ['Akşam ve gece telefona bakmıyorum.', 'Tehlike varsa 112’yi ara.'],
      pl: ['Wieczorem i w nocy nie odbieram telefonu.', 'Jest niebezpiecznie? Zadzwoń pod 112.'],
      en: ['In the evening and at night I do not pick up.', 'Is there danger? Then call 112.'],
    },
  },
  {
    id: 'week-full', moment: 'not-now', to: TO_COORDINATOR, listener: 'dutch',
    words: {
      nl: ['Mijn week is vol.', 'Ik neem er nu geen gezin bij.'],
      ar: ['أسبوعي ممتلئ.', 'لا آخذ الآن عائلة أخرى.'],
      tr: ['Haftam dolu.', 'Şimdi yeni bir aile almıyorum.'],
      pl: ['Mam pełny tydzień.', 'Teraz nie biorę kolejnej rodziny.'],
      en: ['My week is full.', 'I am not taking on another family now.'],
    },
  },
  {
    id: 'this-is-yours', moment: 'hand-back', to: TO_PROFESSIONAL, listener: 'dutch',
    words: {
      nl: ['Dit hoort bij uw werk, niet bij het mijne.', 'Wilt u het vanaf nu doen? Dan vertel ik het samen met u aan de ouder.'],
      ar: ['هذا من عملكم وليس من عملي.', 'هل تتولّونه من الآن؟ ونخبر الأم أو الأب بذلك معًا.'],
      tr: ['Bu sizin işiniz, benim değil.', 'Bundan sonra siz yapar mısınız? Anneye veya babaya birlikte söyleyelim.'],
      pl: ['To należy do Państwa pracy, nie do mojej.', 'Czy mogą Państwo to przejąć? Powiemy o tym rodzicowi razem.'],
      en: ['This belongs to your work, not to mine.', 'Will you do it from now on? Then we tell the parent together.'],
    },
  },
  {
    id: 'too-heavy', moment: 'hand-back', to: TO_COORDINATOR, listener: 'dutch',
    words: {
      nl: ['Dit is te zwaar voor mij.', 'Ik wil het overdragen. Wie kan het van mij overnemen?'],
      ar: ['هذا ثقيل عليّ.', 'أريد أن أسلّمه لغيري. من يستطيع أن يتولّاه عنّي؟'],
      tr: ['Bu bana çok ağır geliyor.', 'Bunu devretmek istiyorum. Kim benden devralabilir?'],
      pl: ['To jest dla mnie za ciężkie.', 'Chcę to przekazać. Kto może to ode mnie przejąć?'],
      en: ['This is too heavy for me.', 'I want to hand it over. Who can take it over from me?'],
    },
  },
  {
    id: 'saying-goodbye', moment: 'hand-back', to: TO_PARENT, listener: 'own',
    words: {
      nl: ['Ik kan je hier niet verder mee helpen.', 'Ik stel je voor aan iemand die dat wel kan. Ik ben daarbij.'],
      ar: ['لا أستطيع أن أساعدك أكثر في هذا.', 'سأعرّفك بشخص يستطيع ذلك، وسأكون معك.'],
      tr: ['Bu konuda sana daha fazla yardım edemem.', 'Seni yardım edebilecek biriyle tanıştıracağım. Ben de orada olacağım.'],
      pl: ['Nie mogę Ci w tym dalej pomagać.', 'Przedstawię Ci kogoś, kto może. Będę przy tym.'],
      en: ['I cannot help you further with this.', 'I will introduce you to somebody who can. I will be there.'],
    },
  },
];

export const MOMENT_WORDS: Readonly<Record<NoMoment, MessageDescriptor>> = {
  no: msg`Nee`,
  'not-now': msg`Niet nu`,
  'hand-back': msg`Ik geef het over`,
};
