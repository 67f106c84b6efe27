import { expect, it } from 'vitest';
import { BARRIERS, DOORS } from '../../../app/domain/codes.ts';
import { CARD_OF_DOOR, cardOfBarrier, WHO_SAYS_YES } from '../../../app/reference/card-of-code.ts';
import { readContent } from '../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../support/paths.ts';

const kindOf = new Map(readContent(repositoryPath('content')).map(({ id, kind }) => [id, kind]));

it('every place and every hindrance that can be tapped on a road has its card', () => {
  expect(DOORS.filter((door) => door !== 'other' && kindOf.get(CARD_OF_DOOR[door] ?? '') !== 'door')).toEqual([]);
  expect(BARRIERS.filter((barrier) => barrier !== 'none' && kindOf.get(cardOfBarrier(barrier) ?? '') !== 'barrier')).toEqual([]);
  expect(kindOf.get(WHO_SAYS_YES)).toBe('fact');
});
