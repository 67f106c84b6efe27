import { describe, expect, it } from 'vitest';
import { readCatalog } from '../support/read-catalog.ts';
import { trapsIn } from '../support/traps-in.ts';
import { TRAP_WORDS } from './trap-word-lists.ts';

describe.each(Object.keys(TRAP_WORDS))('the catalog of %s', (locale) => {
  it('says nothing that a parent hears differently (docs/words-per-language.md, "Never")', async () => {
    const phrases = await readCatalog(locale);
    const found = phrases.flatMap(({ source, text }) => trapsIn(locale, text).map((trap) => `${trap}: "${text}" for "${source}"`));
    expect(found).toEqual([]);
  });
});

it.each([
  ['nl', 'Maak een dossier'],
  ['nl', 'Bel over je kinderen weghalen.'],
  ['en', 'They take your children away.'],
  ['tr', 'Geri'],
  ['tr', 'İHBAR hattı'],
  ['tr', 'Çocuğa istismarı anlat'],
  ['tr', 'Kayıt dışı çalışan'],
  ['tr', 'Çocukları alırlar mı?'],
  ['pl', 'Nowe zgłoszenie'],
  ['pl', 'Zadzwoń do zespołu dzielnicowego'],
  ['pl', 'Chcą zabrać jej dzieci'],
  ['ar', 'الاتصال بواسطة الهاتف'],
  ['ar', 'بِالإِذْن'],
  ['ar', 'سيأخذون الأطفال'],
  ['ar', 'لديها مشكلة'],
  ['ar', 'اتصل بفريق الحي'],
  ['ar', 'الحضانة'],
  ['pl', '{n, plural, one {# droga} few {# drogi} many {# zgłoszeń} other {# drogi}}'],
])('%s: "%s" is caught', (locale, text) => {
  expect(trapsIn(locale, text)).not.toEqual([]);
});

it.each([
  ['nl', 'Gratis hulp bij de gemeente (cliëntondersteuner)'],
  ['nl', 'Meld je bij de balie.'],
  ['en', 'Just in case'],
  ['tr', 'Kocası da geldi, gerisini o anlattı.'],
  ['tr', 'Kreşe yakın bir yer'],
  ['pl', 'Dobre doświadczenie, potrzebne zaświadczenie'],
  ['ar', 'حضانة الأطفال في الحي'],
  ['ar', 'فريق الدعم الاجتماعي في الحي'],
  ['ar', 'دار حضانة'],
  ['ar', 'إذا سمحت'],
])('%s: "%s" may be said', (locale, text) => {
  expect(trapsIn(locale, text)).toEqual([]);
});
