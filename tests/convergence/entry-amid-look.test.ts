import { expect, test } from 'vitest';
import { History } from './history.ts';
import { hasTaken, textOf } from './invariants.ts';
import type { SimDevice } from './sim-device.ts';

/** So many make a snapshot due, in which everything then stands. */
const [FEW, MANY] = [3, 9];

/** A hub forgets a removal and what is written after it comes there; a third looks at all of it, and after so many answers the removal stands there again. */
async function look(commits: number, answers: number): Promise<{ readonly isOver: boolean; readonly taken: number }> {
  const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const [remover, gone, third] = h.devices as [SimDevice, SimDevice, SimDevice];
  for (const one of [...h.devices, ...h.devices]) await one.sync();
  const backup = h.hub.backup();
  await remover.sync({ change: { add: [], remove: [gone.device] } });
  h.hub.restore(backup, false);
  const stamps: string[] = [];
  for (let n = 0; n < commits; n += 1) {
    stamps.push(...gone.write(h.kind, `r${n}`, [['a', n]]).map(({ stamp }) => stamp));
    await gone.sync();
  }
  expect(h.hub.space.manifests.length > 0).toBe(commits === MANY);
  h.hub.pageItems = 1;
  const pull = h.hub.pull.bind(h.hub);
  let asked = 0;
  h.hub.pull = (by, question) => {
    if (by === third.device && asked === answers) h.hub.push(remover.device, [{ type: 'entry', bytes: remover.disk.stored.entries.at(-1)! }]);
    if (by === third.device) asked += 1;
    return pull(by, question);
  };
  await third.sync();
  h.hub.pull = pull;
  expect(third.outcome?.reports.map(({ type }) => type)).toContain('hub-changed');
  const isOver = asked <= answers;
  const taken = stamps.filter((stamp, n) => hasTaken(third, `r${n}`, stamp)).length;
  for (const one of [remover, third, remover, third]) await one.sync({ thorough: true });
  expect(textOf(third.disk.records)).toBe(textOf(remover.disk.records));
  return { isOver, taken };
}

test.each([['in commits', FEW], ['in a snapshot', MANY]])('nothing that was written after a removal is taken in by a look in the middle of which the removal comes: %s', async (_what, commits) => {
  let amid = 0;
  for (let answers = 0; ; answers += 1) {
    const { isOver, taken } = await look(commits, answers);
    if (isOver) break;
    amid += 1;
    expect([answers, taken]).toEqual([answers, 0]);
  }
  expect(amid).toBeGreaterThan(2);
});
