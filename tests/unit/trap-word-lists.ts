/** Words that say something else to a parent than they seem to say. Reasons and what to say instead: docs/words-per-language.md */
export interface TrapWords {
  /** Match whole. */
  readonly words?: readonly string[];
  /** Match the beginning of a word: endings and compounds come after it. */
  readonly stems?: readonly string[];
  /** Over folded text (see app/domain/fold-text.ts), from the beginning of a word to the end of one. */
  readonly patterns?: readonly string[];
}

export const TRAP_WORDS: Readonly<Record<string, TrapWords>> = {
  nl: {
    words: ['dossier', 'dossiers', 'cliënt', 'cliënten', 'casus', 'zaak', 'intake', 'hulpvraag', 'hulpvragen', 'indicatie', 'melding', 'meldingen'],
    stems: ['jeugdzorg', 'laagdrempelig', 'probleem', 'problem', 'uithuisplaats', 'allochto', 'informele werker', 'sociale kaart'],
    patterns: ['kind(eren)? (weg|af)(halen|pakken|nemen|gehaald|gepakt|genomen)'],
  },
  en: {
    words: ['client', 'clients', 'intake', 'youth care', 'short lines', 'fixed face', 'key person', 'social card', 'low threshold'],
    stems: ['dossier', 'case file', 'case work', 'caseload', 'informal worker', 'truan', 'problem'],
    patterns: ['tak(e|es|en|ing) (your |the |her |their )?(child|children) away', 'tak(e|es|en|ing) away (your |the |her |their )?(child|children)'],
  },
  tr: {
    words: ['geri', 'aracı', 'aracılar', 'koç', 'koçu', 'koçun', 'koçlar', 'koçluk', 'deli', 'sabit yüz', 'kısa hat', 'kısa hatlar', 'sosyal kart'],
    stems: ['ihbar', 'istismar', 'muhbir', 'gençlik dairesi', 'jugendamt', 'kayıt dışı', 'sevk', 'endikasyon', 'eşik', 'eşiğ', 'eşlik', 'eşliğ', 'problem'],
    patterns: ['(çocuğ|çocuk)\\p{L}* (elinden )?al(mak|ır|ın|dı|ıyor|acak)\\p{L}*'],
  },
  pl: {
    words: ['akta', 'akt', 'aktach', 'stała twarz', 'krótkie linie', 'karta socjalna'],
    stems: [
      'zgłosze', 'zgłos', 'zgłasz', 'dzielnicow', 'niskoprogow', 'świadczeni', 'pośredni', 'asyst', 'kurator', 'donos', 'sanepid', 'wagar',
      'nieformaln', 'skierowani', 'wskazani', 'mobbing', 'jugendamt', 'psychiatryk', 'pedagog specjaln', 'problem',
    ],
    patterns: ['(odebr|odbier|zabr|zabier)\\p{L}* (\\p{L}+ )?dziec\\p{L}*'],
  },
  // The article and small words are written onto the word in front, hence the beginning of each pattern.
  ar: {
    patterns: [
      '(و|ف)?(ب|ل|ك)?(ال)?واسط(ة|ت\\p{L}*)',
      '(و|ف)?(ب|ل|ك|لل)?(ال)?إذن(ي|ك|ه|ها|كم|هم|نا)?',
      '(و|ف)?(ب|ل|لل)?(ال)?وشاي(ة|ات)',
      '(و|ف|س)?(ب|ل)?(ال|ي|ت|ن)?أخذ\\p{L}* (ال)?(طفل|أطفال)\\p{L}*',
      'غير (ال)?رسمي\\p{L}*',
      '(ال)?وجه (ال)?ثابت',
      '(ال)?خطوط (ال)?قصيرة',
      '(ال)?بطاقة (ال)?اجتماعية',
      '(و|ب|ل)?فريق الحي',
      '(?<!دار )(و|ب|ل)?(ال)?حضانة(?! (ال)?أطفال)',
      '(و|ف)?(ب|ل|ك|لل)?(ال)?(مشكل\\p{L}*|مشاكل\\p{L}*)',
      '(و|ف)?(ب|ل|لل)?(ال)?(بلوغ|عتبة|مجنون\\p{L}*)',
      'قليل\\p{L}* (ال)?تربية',
    ],
  },
};
