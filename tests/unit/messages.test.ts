import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, shared with `npm run check`
import { findTranslationFaults } from '../../scripts/check-messages.mjs';

const ROADS = '{n, plural, one {# weg} other {# wegen}}';

it.each([
  ['pl', 'Vandaag', 'Dzisiaj'],
  ['ar', 'Hallo {name}', 'مرحبا {name}'],
  ['tr', 'Lees <0>dit</0>', '<0>Bunu</0> oku'],
  ['pl', ROADS, '{n, plural, one {# droga} few {# drogi} many {# dróg} other {# drogi}}'],
  ['ar', 'vrijwilliger', 'متطوّع/\u2060ة'],
  ['ar', ROADS, '{n, plural, zero {لا طرق} one {طريق} two {طريقان} few {# طرق} many {# طريقًا} other {# طريق}}'],
])('%s: a complete translation of "%s" has no faults', (locale, source, translation) => {
  expect(findTranslationFaults(locale, source, translation)).toEqual([]);
});

it.each([
  ['nl', 'Vandaag', '', 'not translated'],
  ['pl', ROADS, '{n, plural, one {# droga} other {# drogi}}', 'misses the plural few, many of n'],
  ['ar', ROADS, '{n, plural, one {طريق} two {طريقان} few {# طرق} many {# طريقًا} other {# طريق}}', 'misses the plural zero of n'],
  ['ar', 'vrijwilliger', 'متطوّع/ة', 'has an ending that can fall off its word: put a word joiner (U+2060) behind the slash'],
  ['en', 'Hallo {name}', 'Hello', 'fills in {} where the source fills in {name}'],
  ['en', 'Hallo {name}', 'Hello {naam}', 'fills in {naam} where the source fills in {name}'],
  ['en', 'Lees <0>dit</0>', 'Read this', 'has other tags than the source'],
])('%s: "%s" as "%s" is a fault', (locale, source, translation, fault) => {
  expect(findTranslationFaults(locale, source, translation)).toEqual([fault]);
});
