import { expect, test } from 'vitest';
import { type MixName, MIXES } from './mixes.ts';
import { stepsOf } from './play-many.ts';
import { runHistory } from './run-history.ts';

// Histories that a soak stopped at, with what came out of it. Each cause has a test of its own too, as a change of the engine can
// make another history of a seed.
const FOUND: readonly (readonly [what: string, mix: MixName, seed: number])[] = [
  ['a copied phone is taken out under a name that it did not know to be let in', 'everything at once', 53534],
  ['a hub leaves out the last part of a snapshot', 'everything at once', 52281],
  ['one tab fetches a snapshot again that the other had all of', 'a hub that is emptied or put back', 700002280],
  ['one tab fetches the snapshot that the other has just given', 'phones that come in with records of their own', 700002618],
  ['two phones bring records at the same moment', 'phones that come in with records of their own', 700001741],
  ['killed before it gave what it brought, a phone rests', 'phones that come in with records of their own', 810002595],
  ['a phone in doubt takes half a snapshot and goes on', 'everything at once', 800000437],
  ['and seals what it writes meanwhile', 'everything at once', 810000027],
  ['and takes all parts of one, not what follows', 'everything at once', 810001527],
  ['a phone in doubt cannot read the snapshot that an answer begins with', 'a hub that forgets who was removed', 830004411],
  ['a hub keeps back that somebody was taken out, and one who never heard of it takes in what she wrote', 'everything at once', 830004907],
  ['what was taken in by who was taken out herself, and forgotten to be, comes on from her', 'everything at once', 830003653],
  ['a hub loses that a phone was let in and taken out', 'everything at once', 820004338],
  ['who is taken out writes, a second writes upon it and is taken out too, and a third takes in that alone', 'a hub that forgets who was removed', 830002334],
  ['the same, where the hub forgets both times that somebody was taken out', 'a hub that forgets who was removed', 830009589],
  ['a removal comes in the middle of a look, after what was written after it', 'a hub that forgets who was removed', 830027200],
  ['and after a part of the snapshot of who was taken out', 'a hub that forgets who was removed', 830026150],
];

test.each(FOUND)('%s: %s, seed %i', async (_what, mix, seed) => {
  expect((await runHistory({ seed, steps: stepsOf(seed), deeds: MIXES[mix] })).broken).toEqual([]);
});
