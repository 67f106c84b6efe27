import type { LoadedCode } from './text-warnings.ts';

/**
 * Words that say something about a family that may never be written down, in the five languages.
 * `words` match whole, `stems` match the beginning (Turkish and Polish endings, Dutch compounds), `phrases`
 * match several words in a row. All are spelled as a person would; they are folded when read.
 *
 * Left out on purpose because they mean something ordinary as well: geloof (ik geloof dat), schuld (jouw schuld),
 * Turkish tanı and gelir, Polish długi and sąd, Arabic حمل, دخل, نفسي and إمام, names such as Christian or Kurt,
 * languages (a road keeps the language of the conversation), and the doors themselves: huisarts, dokter, lekarz.
 */
export interface WordList {
  readonly words?: readonly string[];
  readonly stems?: readonly string[];
  readonly phrases?: readonly string[];
}

export const LOADED_WORDS: Readonly<Record<LoadedCode, WordList>> = {
  bsn: {
    words: ['bsn', 'digid', 'pesel', 'sofinummer', 'rijbewijs'],
    stems: ['burgerservice', 'paspoort', 'passport', 'paszport', 'pasaport'],
    phrases: ['tc kimlik', 'kimlik numarası', 'id-kaart', 'جواز سفر', 'رقم الهوية', 'dowód osobisty', 'numer dowodu'],
  },
  'birth-date': {
    words: ['geboortedatum', 'geboortedag', 'birthdate'],
    phrases: ['datum van geboorte', 'date of birth', 'doğum tarihi', 'data urodzenia', 'تاريخ الميلاد', 'تاريخ الولادة'],
  },
  health: {
    words: ['adhd', 'pddnos', 'ptss', 'ptsd', 'dehb', 'hiv', 'aids', 'ciąża', 'ciąży', 'ciążę', 'leki', 'leków', 'lekami', 'rak', 'raka', 'pillen', 'pills', 'drugs', 'gebe', 'kurtaj', 'handicap', 'حامل', 'حبلى', 'سكري'],
    stems: [
      'autis', 'asperger', 'depress', 'psycho', 'psychia', 'diagno', 'medicijn', 'medicat', 'medicine', 'ritalin', 'concerta', 'antidepress', 'zwanger', 'abort', 'miskra', 'kanker', 'diabet', 'epilep', 'verslaafd', 'verslaving', 'alcohol', 'suicid', 'zelfmoord', 'trauma', 'angststoornis', 'gehandicapt', 'ziekenhuis', 'ziekte', 'overspannen', 'burnout',
      'hamile', 'gebelik', 'depresyon', 'otiz', 'ilaç', 'ilac', 'psikiyat', 'psikolo', 'kanser', 'teşhis', 'hastane', 'hastalık', 'hastalığ', 'intihar', 'engelli', 'alkol', 'bağımlı', 'uyuşturucu', 'epilepsi',
      'depresj', 'autyz', 'lekarstw', 'nowotw', 'padacz', 'niepełnospraw', 'uzależn', 'samobój', 'poroni', 'aborcj', 'szpital', 'chorob', 'cukrzyc', 'narkoty', 'ciężarn',
      'pregnan', 'cancer', 'disab', 'addict', 'miscarr', 'hospital', 'illness',
      'اكتئاب', 'توحد', 'دواء', 'أدوية', 'تشخيص', 'سرطان', 'صرع', 'انتحار', 'إدمان', 'مدمن', 'مخدرات', 'إعاقة', 'مستشفى', 'مرض', 'مريض', 'إجهاض', 'حبوب',
    ],
    phrases: ['burn out', 'pdd nos', 'in verwachting', 'verwacht een kind', 'verwacht een baby', 'bebek bekliyor', 'bebek bekliyormuş', 'spodziewa się dziecka', 'spodziewają się dziecka', 'oczekuje dziecka', 'expecting a baby', 'expects a baby', 'expecting a child', 'expects a child', 'تنتظر مولودا', 'تنتظر مولود', 'تنتظر طفلا', 'mental health', 'verstandelijke beperking', 'şeker hastalığı', 'فرط الحركة', 'طبيب نفسي', 'طبيبة نفسية', 'حالة نفسية', 'مرض نفسي'],
  },
  police: {
    words: ['police', 'polis', 'polise', 'polisi', 'polisten', 'polisler', 'polislik', 'hapis', 'hapse', 'hapiste', 'areszt', 'areszcie', 'justitie', 'jail', 'شرطة', 'بوليس', 'سجن', 'سجين', 'مسجون'],
    stems: [
      'politie', 'wijkagent', 'aangifte', 'gevangen', 'strafblad', 'arrest', 'gearresteerd', 'reclassering', 'crimine', 'criminal', 'veroordeeld', 'detentie', 'gedetineerd',
      'karakol', 'tutuklan', 'savcı', 'sabıka', 'gözaltı', 'cezaevi', 'policj', 'więzie', 'aresztow', 'prokurat', 'komisariat', 'prison', 'convicted', 'اعتقال', 'معتقل', 'جريمة', 'مجرم',
    ],
  },
  violence: {
    words: ['geweld', 'slaat', 'slaan', 'geslagen', 'incest', 'bije', 'bicie', 'pobita', 'pobity', 'gwałt', 'gwałtu', 'beats', 'beaten', 'rape', 'raped', 'abuse', 'abused', 'abuses', 'abusive', 'vurdu', 'vuruyor', 'dövdü', 'dövüyor', 'dövülüyor', 'عنف', 'يضرب', 'تضرب', 'يضربها', 'يضربهم', 'ضربها', 'يهدد', 'يهددها'],
    stems: [
      'gewelddadig', 'mishandel', 'kindermishandel', 'verkracht', 'misbruik', 'aanrand', 'bedreig', 'gewurgd', 'stalk', 'eerwraak', 'loverboy', 'uitgehuwelijkt', 'mensenhandel',
      'şiddet', 'dayak', 'taciz', 'tecavüz', 'istismar', 'tehdit', 'przemoc', 'pobił', 'zgwałc', 'gwałci', 'molest', 'znęca', 'maltret', 'violen', 'threaten', 'assault',
      'اغتصاب', 'تحرش', 'اعتداء', 'تهديد', 'تعنيف',
    ],
    phrases: ['blauwe plek', 'blauwe plekken', 'huiselijk geweld', 'hits her', 'hits him'],
  },
  money: {
    words: ['schulden', 'inkomen', 'bijstand', 'salaris', 'salary', 'wages', 'failliet', 'bankpas', 'pincode', 'iban', 'icra', 'icraya', 'icralık', 'długów', 'długami', 'zasiłek', 'dochód', 'dochodu', 'dochody', 'dochodów', 'pensja', 'pensję', 'راتب', 'راتبه', 'راتبها', 'إفلاس'],
    stems: [
      'schuldhulp', 'schuldsaner', 'schuldeis', 'deurwaarder', 'incasso', 'uitkering', 'loonbeslag', 'faillissement', 'voedselbank', 'huurachterstand', 'geldproble', 'geldzorg', 'toeslagenaffaire',
      'borç', 'borc', 'haciz', 'işsizlik', 'zadłuż', 'komornik', 'zasiłk', 'zarobk', 'windyk', 'bezrobot', 'debt', 'bailiff', 'income', 'bankrupt', 'ديون', 'مديون', 'قروض',
    ],
    phrases: ['sosyal yardım', 'in de schuld', 'heeft schuld'],
  },
  religion: {
    words: ['kerk', 'kerken', 'kerkdienst', 'joods', 'joodse', 'jood', 'joden', 'imam', 'imams', 'dominee', 'pastoor', 'church', 'churches', 'jewish', 'cami', 'camii', 'camide', 'camiye', 'camiden', 'namaz', 'oruç', 'ezidi', 'żyd', 'żydowski', 'ksiądz', 'księdza', 'مسجد', 'مسلم', 'مسلمة', 'مسلمين', 'يهودي', 'شيعي', 'حجاب'],
    stems: [
      'moskee', 'moslim', 'islam', 'christen', 'christelijk', 'katholi', 'hindoe', 'gelovig', 'halal', 'ramadan', 'koran', 'hoofddoek', 'bekeerd', 'synago', 'salafi', 'alevi', 'soennit', 'sjii', 'religi',
      'müslüman', 'hristiyan', 'dindar', 'başörtü', 'kilise', 'kościół', 'kościel', 'meczet', 'muzułm', 'katolic', 'katolik', 'parafi', 'wyznani', 'mosque', 'muslim', 'hindu', 'catholic', 'headscar', 'hijab', 'quran',
      'مسيحي', 'كنيسة', 'إسلام', 'رمضان', 'حلال',
    ],
    phrases: ['haar geloof', 'zijn geloof', 'hun geloof', 'het geloof'],
  },
  origin: {
    words: ['turkse', 'turk', 'turken', 'poolse', 'syrische', 'koerd', 'koerdisch', 'koerdische', 'eritrees', 'eritrese', 'somalische', 'bulgaarse', 'roma', 'sinti', 'allochtoon', 'kürtler', 'ukrainka', 'ukrainiec', 'gypsy', 'كردي', 'كردية', 'جنسية', 'جنسيته', 'جنسيتها'],
    stems: [
      'marokka', 'syrier', 'somalier', 'eritreeer', 'oekrainer', 'afgha', 'iraak', 'antillia', 'surinam', 'allochto', 'afkomst', 'herkomst', 'nationalit', 'etnisc', 'etnici', 'huidskleur', 'zigeuner',
      'suriyeli', 'faslı', 'uyruk', 'uyruğ', 'vatandaş', 'etnik', 'çingene', 'narodowoś', 'pochodzeni', 'etniczn', 'cygan', 'obywatelst', 'syryj', 'marokań', 'marokan', 'ethnic', 'moroccan', 'syrian', 'eritrean', 'سوري', 'مغربية',
    ],
  },
  residence: {
    words: ['ind', 'azc', 'illegaal', 'illegale', 'illegal', 'uitgezet', 'vize', 'visum', 'visa', 'pobyt', 'pobytu', 'kaçak', 'إقامة', 'لاجئ', 'لاجئة', 'لاجئين'],
    stems: ['verblijfs', 'vluchteling', 'asiel', 'ongedocument', 'uitzett', 'statushouder', 'gezinshereniging', 'iltica', 'mülteci', 'sığınma', 'azyl', 'uchodź', 'nielegaln', 'deport', 'asylum', 'refugee', 'undocumented', 'لجوء', 'ترحيل'],
    phrases: ['oturum izni', 'oturum kartı', 'residence permit', 'sınır dışı', 'غير قانوني'],
  },
};
