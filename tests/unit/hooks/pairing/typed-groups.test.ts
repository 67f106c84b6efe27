import { expect, it } from 'vitest';
import { typedGroups } from '../../../../app/hooks/pairing/typed-groups.ts';

it('shows how far she is, however she writes the groups', () => {
  expect(typedGroups('a7km-q2xz 9p').map(({ text }) => text)).toEqual(['A7KM', 'Q2XZ', '9P', '', '', '', '']);
  expect(typedGroups('a7km q').map(({ full }) => full)).toEqual([true, false, false, false, false, false, false]);
});

it.each(['https://drempel.example/#t=A7KMQ2XZ', 'https://drempel.example/#l=A7KMQ2XZ', 'https://drempel.example/#s=A7KMQ2XZ', 'http://localhost:8080/#t=A7KM', '#t=A7KMQ2XZ'])('draws no groups of a pasted link: %s', (link) => {
  expect(typedGroups(link)).toEqual([]);
});
