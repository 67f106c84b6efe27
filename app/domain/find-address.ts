import { foldDigits } from './fold-digits.ts';
import { foldText } from './fold-text.ts';

/** Figures that count or tell time rather than number a house. */
const NOT_A_HOUSE = String.raw`(?! ?(?:min|uur|u |uhr|km|meter|euro|x |keer|kind|moeder|vader|ouder|mens|vrouw|maand|we+k|dag|jaar|jari|saat|dakika|gun|kisi|anne|osob|godz|mam |minut|people|mother|child|hour))`;
const DUTCH_STREET = new RegExp(
  String.raw`(?:^| )(?!onderweg|halfweg|schoolplein|speelplein|kinderhof|buurtpark|onderlaan)(?:\p{L}{3,}(?:weg|plein|dreef|steeg|plantsoen|hof|erf|pad)|\p{L}{2,} ?(?:straat|laan|kade|gracht|singel|dijk)) \d{1,4}(?!\d)${NOT_A_HOUSE}`,
  'u',
);
const POLISH_STREET = /(?:^| )(?:ul|ulica|ulicy|aleja|al|os|osiedle) (?:\p{L}+ ){1,3}\d{1,4}/u;
const TURKISH_STREET = /(?:^| )(?:sok|sokak|sokagi|sk|cad|caddesi|cd|bulvari|mah|mahallesi)(?: no)? \d{1,4}(?!\d)/u;
const ENGLISH_STREET = /(?:^| )\d{1,4}\p{L}? \p{L}+ (?:street|road|avenue|lane|str)(?: |$)/u;
const ARABIC_STREET = /(?:^| )(?:ب|ال)?شارع (?:\p{L}+ ){1,3}(?:رقم )?\d{1,4}/u;
/** Dutch postcodes are written with capitals; SA, SD and SS do not occur. */
const POSTCODE = /(?<!\d)[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![A-Za-z])/;
const COORDINATES = /\d{1,2}[.]\d{4,}\s?[,;]\s?\d{1,3}[.]\d{4,}/;

/** Something that looks like a street with a house number, a postcode or a place on the map. */
export function hasAddress(text: string): boolean {
  const folded = foldText(text);
  const latin = foldDigits(text);
  return (
    [DUTCH_STREET, POLISH_STREET, TURKISH_STREET, ENGLISH_STREET, ARABIC_STREET].some((street) => street.test(folded)) ||
    POSTCODE.test(latin) ||
    COORDINATES.test(latin)
  );
}
