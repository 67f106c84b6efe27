import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Spoken } from './spoken.ts';

/** Goes up with every change of meaning; whoever promised an earlier one is asked again. */
export const PROMISE_VERSION = 1;

export const PROMISE_LINES: readonly MessageDescriptor[] = [
  msg`Wat ik over mensen hoor, houd ik voor mij. Ook als ik stop met dit werk.`,
  msg`Ik geef niets over hen door aan anderen. Alleen als de ouder zelf ja zegt.`,
  msg`Er is één uitzondering: gevaar. Dan ga ik naar mijn contactpersoon of bel ik 112.`,
  msg`Ik bewaar geen kopieën en geen foto’s van mensen of papieren.`,
  msg`Ik neem geen geld aan, geen bankpas en geen dure cadeaus.`,
  msg`Ik houd me aan de afspraken van mijn organisatie.`,
  msg`Is mijn telefoon weg? Dan zeg ik het meteen tegen mijn organisatie.`,
];

/** For a parent who asks who will hear this. */
export const PROMISE_TO_PARENT: Spoken = {
  nl: ['Wat jij vertelt, blijft bij mij.', 'Ik vertel het niet aan familie, buren of school.', 'Ook niet als ik stop met dit werk.', 'Eén uitzondering: als iemand in gevaar is. Dan vraag ik hulp.', 'Ik help als vrijwilliger. Jij betaalt niets.'],
  ar: ['ما تقولينه لي يبقى عندي.', 'لا أخبر به العائلة ولا الجيران ولا المدرسة.', 'حتى بعد أن أتوقّف عن هذا العمل.', 'استثناء واحد: إذا كان شخص في خطر، أطلب المساعدة.', 'أساعد تطوّعًا. لا تدفعين شيئًا.'],
  tr: ['Anlattıkların bende kalır.', 'Aileye, komşulara ya da okula anlatmam.', 'Bu işi bıraktıktan sonra da anlatmam.', 'Tek bir istisna var: biri tehlikedeyse yardım isterim.', 'Gönüllü olarak yardım ediyorum. Hiçbir şey ödemezsin.'],
  pl: ['To, co mi mówisz, zostaje u mnie.', 'Nie mówię o tym rodzinie, sąsiadom ani szkole.', 'Także wtedy, gdy zakończę tę pracę.', 'Jeden wyjątek: gdy ktoś jest w niebezpieczeństwie, proszę o pomoc.', 'Pomagam jako wolontariusz(ka). Nic nie płacisz.'],
  en: ['What you tell me stays with me.', 'I do not tell family, neighbours or school.', 'Not even after I stop doing this.', 'One exception: when somebody is in danger. Then I ask for help.', 'I help as a volunteer. You pay nothing.'],
};
