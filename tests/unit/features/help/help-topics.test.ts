import { expect, it } from 'vitest';
import { HELP_TOPICS } from '../../../../app/features/help/help-topics.ts';

const topic = (id: string) => HELP_TOPICS.find((one) => one.id === id);
const said = (id: string): string => (topic(id)?.answer ?? []).map(({ message }) => message).join('\n');

it('a lost phone: the card, the paper on any phone, what a single phone needs, the organisation in time, and the backup, in that order', () => {
  const steps = ['simkaart', 'papieren code', '‘Telefoon kwijt?’', 'maar één telefoon', '‘Stop deze lijn’', '72 uur', 'versleuteld', 'reservekopie'];
  const found = steps.map((step) => said('lost').indexOf(step));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(topic('lost')?.leadsTo).toBe('lost-phone');
});

it('the other end of a line hears what goes, how the line is stopped, and how there is a new one', () => {
  const steps = ['gaat ook bij jou weg', '‘Stop deze lijn’', 'blijft daar staan', 'nieuwe lijn', 'team'];
  const found = steps.map((step) => said('other-lost').indexOf(step));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});
