/**
 * What people in these five languages choose first, folded: pieces of passwords, months and days, names of
 * people, clubs and places. A piece found here is worth a few bits, whatever its length.
 */
export const COMMON_PIECES: readonly string[] = [
  'wachtwoord', 'welkom', 'geheim', 'hallo', 'liefde', 'schatje', 'lieverd', 'mama', 'papa', 'familie', 'kinderen', 'vrijwilliger', 'drempel', 'nederland', 'holland', 'oranje', 'amsterdam', 'rotterdam', 'dordrecht', 'utrecht', 'zaandam', 'denhaag', 'ajax', 'feyenoord', 'koning', 'zomer', 'winter', 'lente', 'herfst',
  'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag',
  'password', 'passw0rd', 'welcome', 'secret', 'letmein', 'login', 'admin', 'hello', 'love', 'iloveyou', 'princess', 'sunshine', 'dragon', 'monkey', 'master', 'football', 'summer', 'monday', 'friday', 'january', 'march', 'may', 'june', 'july', 'october',
  'sifre', 'parola', 'merhaba', 'askim', 'canim', 'seviyorum', 'anne', 'baba', 'turkiye', 'istanbul', 'ankara', 'galatasaray', 'fenerbahce', 'besiktas', 'ocak', 'subat', 'mart', 'nisan', 'haziran', 'temmuz', 'agustos', 'eylul', 'ekim', 'kasim', 'aralik', 'bismillah', 'allah', 'muhammed', 'mehmet', 'ayse', 'fatma', 'mustafa',
  'haslo', 'kocham', 'kochanie', 'polska', 'warszawa', 'krakow', 'styczen', 'luty', 'marzec', 'kwiecien', 'maj', 'czerwiec', 'lipiec', 'sierpien', 'wrzesien', 'pazdziernik', 'listopad', 'grudzien', 'dupa', 'misiek', 'agnieszka', 'anna',
  'مرحبا', 'حبيبي', 'حبيبتي', 'الله', 'محمد', 'احمد', 'فاطمه', 'سوريا', 'المغرب', 'fatima', 'mohamed', 'mohammed', 'ahmed', 'amina', 'habibi', 'maroc', 'syria',
  'qwerty', 'qwertz', 'azerty', 'asdf', 'zxcv', 'qazwsx', 'abc', 'test',
];
