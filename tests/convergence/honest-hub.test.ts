import { test } from 'vitest';
import { A_WHILE, playMany } from './play-many.ts';

test('rough lines, kills, second tabs, wrong clocks: everybody ends with all that was written', { timeout: A_WHILE }, () => playMany('an honest hub over a rough line', 3250));
test('devices come and go: who was removed says nothing more, who stays loses nothing', { timeout: A_WHILE }, () => playMany('devices that come and go', 3250));
test('phones that are put away: what the browser brings late, twice or not at all comes to everybody once', { timeout: A_WHILE }, () => playMany('phones that are put away', 2600));
test('copied profiles: no number is used twice and no edit is lost', { timeout: A_WHILE }, () => playMany('copied profiles', 2600));
test('phones come in with records of their own, die halfway and go on: nothing of theirs or of the others is lost', { timeout: A_WHILE }, () => playMany('phones that come in with records of their own', 2600));
