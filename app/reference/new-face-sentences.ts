import { isolate } from '../i18n/isolate.ts';
import type { Spoken } from './spoken.ts';

/** To a parent, before anything of hers goes from one fixed face, `{old}`, to the next one. */
export const NEW_FACE_WORDS: Spoken = {
  nl: ['{old} stopt met dit werk.', 'Na {old} komt {next}.', 'Mag {next} weten wat {old} over je wist?', 'Nee zeggen mag ook. Dan wordt het gewist.'],
  ar: ['انتهى عمل {old} هنا.', 'بعد {old} يأتي دور {next}.', 'هل توافقين على أن يُعطى {next} ما كان لدى {old} عنك؟', 'يمكنك أيضًا أن تقولي لا. عندها يُمحى ذلك.'],
  tr: ['{old} bu işten ayrılıyor.', '{old} yerine {next} geliyor.', '{old} senin hakkında ne biliyorsa, {next} de bilebilir mi?', 'Hayır da diyebilirsin. O zaman silinir.'],
  pl: ['{old} kończy tę pracę.', 'Następną osobą jest {next}.', 'Czy {next} może wiedzieć o Tobie to samo, co {old}?', 'Możesz też powiedzieć nie. Wtedy zostanie to usunięte.'],
  en: ['{old} is leaving this job.', 'After {old} comes {next}.', 'May {next} know what {old} knew about you?', 'You may also say no. Then it is erased.'],
};

/** To a parent, before a volunteer who stops gives anything to a colleague, `{next}`. */
export const GOODBYE_WORDS: Spoken = {
  nl: ['Ik stop als vrijwilliger.', 'Wil je verder met {next}?', 'Dan krijgt {next} wat ik over jullie opschreef.', 'Nee zeggen mag ook. Dan wis ik alles.'],
  ar: ['سأتوقف عن العمل التطوعي.', 'هل تريدين المتابعة مع {next}؟', 'عندها ينتقل إلى {next} ما كتبته عنكم.', 'يمكنك أيضًا أن تقولي لا. عندها أمحو كل شيء.'],
  tr: ['Gönüllü çalışmayı bırakıyorum.', '{next} ile devam etmek ister misin?', 'O zaman sizin için yazdıklarım {next} kişisine geçer.', 'Hayır da diyebilirsin. O zaman her şeyi silerim.'],
  pl: ['Kończę pracę w wolontariacie.', 'Czy chcesz iść dalej, a pomoże Ci {next}?', 'Wtedy moje notatki o Was dostanie {next}.', 'Możesz też powiedzieć nie. Wtedy wszystko usunę.'],
  en: ['I am stopping as a volunteer.', 'Do you want to go on with {next}?', 'Then {next} gets what I wrote down about you.', 'You may also say no. Then I erase everything.'],
};

function withNames(words: Spoken, names: Readonly<Record<string, string>>): Spoken {
  const fill = (line: string): string => line.replaceAll(/\{(\w+)\}/gu, (place, name: string) => names[name] ?? place);
  return { nl: words.nl.map(fill), ar: words.ar.map(fill), tr: words.tr.map(fill), pl: words.pl.map(fill), en: words.en.map(fill) };
}

export const newFaceWords = (leaving: string, coming: string): Spoken => withNames(NEW_FACE_WORDS, { old: isolate(leaving), next: isolate(coming) });
export const goodbyeWords = (coming: string): Spoken => withNames(GOODBYE_WORDS, { next: isolate(coming) });
