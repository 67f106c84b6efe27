import { expect, it } from 'vitest';
import { EMBLEMS } from '../../../../app/domain/codes.ts';
import { freeEmblem } from '../../../../app/features/roads/family/nickname-words.ts';

const RANDOM = Array.from({ length: 256 }, (_, byte) => byte);

it('a picture that a family has is offered to no other while one is free, whatever that family is called', () => {
  const inUse = new Set(EMBLEMS.slice(2));
  expect(new Set(RANDOM.map((byte) => freeEmblem(byte, inUse)))).toEqual(new Set(EMBLEMS.slice(0, 2)));
});

it('once all are in use any of them is offered', () => {
  expect(new Set(RANDOM.map((byte) => freeEmblem(byte, new Set(EMBLEMS))))).toEqual(new Set(EMBLEMS));
});
