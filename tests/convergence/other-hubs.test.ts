import { test } from 'vitest';
import { A_WHILE, playMany } from './play-many.ts';

test('a hub that is emptied or put back: devices say so and fill it again', { timeout: A_WHILE }, () => playMany('a hub that is emptied or put back', 2600));
test('a hub that forgets who was removed: nothing that she says after it comes to anybody who knew', { timeout: A_WHILE }, () => playMany('a hub that forgets who was removed', 400));
test('a hub that goes back, forges and keeps back: nothing of it gets in, and the rest goes on', { timeout: A_WHILE }, () => playMany('a hub that goes back, forges and keeps back', 2700));
test('everything at once', { timeout: A_WHILE }, () => playMany('everything at once', 2600));
