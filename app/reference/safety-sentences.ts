import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Spoken } from './spoken.ts';

export interface SafetySentence {
  readonly id: 'to-112' | 'to-veilig-thuis' | 'to-contact' | 'to-parent' | 'to-self';
  readonly to: MessageDescriptor;
  /** Who listens: the lines answer in Dutch, the others are spoken to in their own language. */
  readonly listener: 'dutch' | 'own';
  readonly words: Spoken;
}

export const SAFETY_SENTENCES: readonly SafetySentence[] = [
  {
    id: 'to-112', to: msg`Tegen 112: eerst de plaats`, listener: 'dutch',
    words: {
      nl: ['Ik ben in … (plaats), … (straat en nummer).', 'Ik heb de politie nodig. Of: een ambulance. Of: de brandweer.', 'Er is een kind in gevaar.', 'Ik blijf aan de telefoon.'],
      ar: ['أنا في … (المدينة)، … (الشارع والرقم).', 'أحتاج إلى الشرطة. أو: سيارة إسعاف. أو: الإطفاء.', 'هناك طفل في خطر.', 'سأبقى على الخط.'],
      tr: ['Bulunduğum yer: … (şehir), … (sokak ve numara).', 'Polise ihtiyacım var. Ya da: ambulansa. Ya da: itfaiyeye.', 'Bir çocuk tehlikede.', 'Telefonda kalıyorum.'],
      pl: ['Jestem tu: … (miejscowość), … (ulica i numer).', 'Potrzebna jest policja. Albo: karetka. Albo: straż pożarna.', 'Dziecko jest w niebezpieczeństwie.', 'Zostaję przy telefonie.'],
      en: ['I am in … (town), … (street and number).', 'I need the police. Or: an ambulance. Or: the fire service.', 'A child is in danger.', 'I am staying on the line.'],
    },
  },
  {
    id: 'to-veilig-thuis', to: msg`Tegen Veilig Thuis`, listener: 'dutch',
    words: {
      nl: ['Ik wil advies.', 'Ik noem geen namen.', 'Ik ben vrijwilliger.', 'Wat kan ik nu het beste doen?'],
      ar: ['أريد مشورة.', 'لن أذكر أسماء.', 'أساعد تطوّعًا.', 'ما أفضل ما أفعله الآن؟'],
      tr: ['Danışmak istiyorum.', 'İsim vermeyeceğim.', 'Ben gönüllüyüm.', 'Şimdi en iyi ne yapabilirim?'],
      pl: ['Chcę poprosić o radę.', 'Nie podaję nazwisk.', 'Pomagam jako wolontariusz(ka).', 'Co najlepiej teraz zrobić?'],
      en: ['I want advice.', 'I will not give names.', 'I am a volunteer.', 'What is the best thing to do now?'],
    },
  },
  {
    id: 'to-contact', to: msg`Tegen mijn contactpersoon`, listener: 'dutch',
    words: {
      nl: ['Ik maak me zorgen over een kind.', 'Kunnen we vandaag praten?', 'Ik wil dit niet alleen dragen.'],
      ar: ['أشعر بالقلق على طفل.', 'هل يمكننا أن نتحدّث اليوم؟', 'لا أريد أن أحمل هذا وحدي.'],
      tr: ['Bir çocuk için endişeleniyorum.', 'Bugün konuşabilir miyiz?', 'Bunu tek başıma taşımak istemiyorum.'],
      pl: ['Martwię się o dziecko.', 'Czy możemy dziś porozmawiać?', 'Nie chcę dźwigać tego w pojedynkę.'],
      en: ['I am worried about a child.', 'Can we talk today?', 'I do not want to carry this alone.'],
    },
  },
  {
    id: 'to-parent', to: msg`Tegen de ouder`, listener: 'own',
    words: {
      nl: ['Dank je dat je het vertelt.', 'Ik kan dit niet alleen dragen.', 'Samen zoeken we de veiligste stap.', 'De ouders beslissen waar een kind woont.', 'Alleen een rechter kan iets anders beslissen.'],
      ar: ['شكرًا لأنك أخبرتني.', 'لا أستطيع أن أحمل هذا وحدي.', 'سنبحث معًا عن الخطوة الأكثر أمانًا.', 'الوالدان يقرّران أين يعيش الطفل.', 'والقاضي وحده يمكنه أن يقرّر غير ذلك.'],
      tr: ['Anlattığın için teşekkür ederim.', 'Bunu tek başıma taşıyamam.', 'En güvenli adımı birlikte arayacağız.', 'Çocuğun nerede yaşayacağına anne baba karar verir.', 'Başka bir kararı yalnızca hâkim verebilir.'],
      pl: ['Dziękuję, że mi o tym mówisz.', 'Nie mogę dźwigać tego w pojedynkę.', 'Razem poszukamy najbezpieczniejszego kroku.', 'O tym, gdzie mieszka dziecko, decydują rodzice.', 'Tylko sąd może postanowić inaczej.'],
      en: ['Thank you for telling me.', 'I cannot carry this alone.', 'Together we look for the safest step.', 'Parents decide where a child lives.', 'Only a judge can decide otherwise.'],
    },
  },
  {
    id: 'to-self', to: msg`Tegen jezelf`, listener: 'own',
    words: {
      nl: ['Stop. Dit is te zwaar voor mij alleen.', 'Ik hoef dit niet op te lossen.', 'Ik bel nu mijn contactpersoon.'],
      ar: ['كفى. هذا أثقل من أن أحمله وحدي.', 'ليس عليّ أن أحلّ هذا.', 'سأتصل الآن بالشخص المسؤول عن التواصل.'],
      tr: ['Dur. Bu, tek başıma bana çok ağır.', 'Bunu benim çözmem gerekmiyor.', 'Şimdi irtibat kişimi arıyorum.'],
      pl: ['Stop. To dla mnie za ciężkie w pojedynkę.', 'Nie muszę tego rozwiązywać.', 'Dzwonię teraz do mojej osoby do kontaktu.'],
      en: ['Stop. This is too heavy for me alone.', 'I do not have to solve this.', 'I am calling my contact person now.'],
    },
  },
];
