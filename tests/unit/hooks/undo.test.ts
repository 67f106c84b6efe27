import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createUndo, UNDO_STAYS_MS, type Act, withUndo } from '../../../app/hooks/undo.ts';
import { createRecordSignals } from '../../../app/hooks/record-signals.ts';
import { opened } from '../crypto/fixtures.ts';
import { id, line, setupDevice } from '../vault/vault-fixture.ts';

const TEN_SECONDS_MS = 10_000;
const STATE = { id: id('a'), kind: 'line', fields: new Map(), seen: new Map() };

const act = (name: string): Act => ({ words: { id: name }, back: { id: id(name), kind: 'line', before: STATE, after: STATE } });
const setup = () => createUndo({
  now: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
});
const names = (undo: ReturnType<typeof setup>) => undo.acts.value.map(({ words }) => words.id);

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('A29 an offer to take something back', () => {
  test('is there for more than ten seconds, wherever she goes', () => {
    const undo = setup();
    undo.offer(act('a'));
    for (let seconds = 0; seconds <= TEN_SECONDS_MS; seconds += 1_000) {
      undo.moveOn();
      expect(names(undo)).toEqual(['a']);
      vi.advanceTimersByTime(1_000);
    }
  });

  test('never goes while she stays where she is, and goes with the next move after that', () => {
    const undo = setup();
    undo.offer(act('a'));
    vi.advanceTimersByTime(60 * UNDO_STAYS_MS);
    expect(names(undo)).toEqual(['a']);
    undo.moveOn();
    expect(names(undo)).toEqual([]);
  });

  test.each(['focus', 'pointer', 'out-of-sight'] as const)('does not count while held by %s, and counts on with what was left', (why) => {
    const undo = setup();
    undo.offer(act('a'));
    vi.advanceTimersByTime(UNDO_STAYS_MS - 2_000);
    undo.hold(why, true);
    vi.advanceTimersByTime(10 * UNDO_STAYS_MS);
    undo.moveOn();
    expect(names(undo)).toEqual(['a']);
    undo.hold(why, false);
    vi.advanceTimersByTime(1_900);
    undo.moveOn();
    expect(names(undo)).toEqual(['a']);
    vi.advanceTimersByTime(100);
    undo.moveOn();
    expect(names(undo)).toEqual([]);
  });

  test('counts only when nothing holds it any more', () => {
    const undo = setup();
    undo.hold('out-of-sight', true);
    undo.offer(act('a'));
    undo.hold('focus', true);
    undo.hold('out-of-sight', false);
    vi.advanceTimersByTime(2 * UNDO_STAYS_MS);
    undo.moveOn();
    expect(names(undo)).toEqual(['a']);
  });

  test('waits behind a newer one, and has all its time again when that was taken back', () => {
    const undo = setup();
    const newer = act('b');
    undo.offer(act('a'));
    vi.advanceTimersByTime(UNDO_STAYS_MS - 1);
    undo.offer(newer);
    vi.advanceTimersByTime(UNDO_STAYS_MS - 1);
    undo.moveOn();
    expect(names(undo)).toEqual(['a', 'b']);
    undo.takenBack(newer);
    vi.advanceTimersByTime(UNDO_STAYS_MS - 1);
    undo.moveOn();
    expect(names(undo)).toEqual(['a']);
  });

  test('stays when an older act is back at last that was being saved while it came', () => {
    const undo = setup();
    const older = act('a');
    undo.offer(older);
    undo.offer(act('b'));
    undo.takenBack(older);
    expect(names(undo)).toEqual(['b']);
  });

  test('that was taken says so for a while, and that goes by itself', () => {
    const undo = setup();
    const only = act('a');
    undo.offer(only);
    undo.hold('focus', true);
    undo.takenBack(only);
    expect([names(undo), undo.isBack.value]).toEqual([[], true]);
    vi.advanceTimersByTime(UNDO_STAYS_MS - 1);
    expect(undo.isBack.value).toBe(true);
    vi.advanceTimersByTime(1);
    expect(undo.isBack.value).toBe(false);
  });

  test('is forgotten at once when the app locks, and nothing runs on', () => {
    const undo = setup();
    undo.offer(act('a'));
    undo.forget();
    expect(names(undo)).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('withUndo()', () => {
  test('offers what the act changed, and the vault puts it back', async () => {
    vi.useRealTimers();
    const vault = await (await setupDevice()).openTab();
    opened(await vault.write([line('a', 'Anna')]));
    const undo = setup();
    const services = { records: createRecordSignals(vault.records), undo };
    opened(await withUndo(services, { id: id('a'), kind: 'line', words: { id: 'gone' } }, () => vault.erase([{ id: id('a'), kind: 'line', erase: true }])));
    expect(vault.records.list('line')).toEqual([]);
    expect(names(undo)).toEqual(['gone']);
    opened(await vault.write(undo.acts.value.map(({ back }) => back)));
    expect(vault.records.get('line', id('a'))).toMatchObject({ firstName: 'Anna', team: 'wijkteam' });
  });

  test('offers nothing for what failed, changed nothing, or ended in a lock', async () => {
    vi.useRealTimers();
    const vault = await (await setupDevice()).openTab();
    opened(await vault.write([line('a', 'Anna')]));
    const undo = setup();
    const services = { records: createRecordSignals(vault.records), undo };
    const oneTap = { id: id('a'), kind: 'line', words: { id: 'gone' } } as const;
    await withUndo(services, oneTap, () => Promise.resolve({ ok: false, error: { type: 'full' } }));
    await withUndo(services, oneTap, () => vault.write([]));
    await withUndo(services, oneTap, async () => {
      const done = await vault.erase([{ id: id('a'), kind: 'line', erase: true }]);
      vault.close();
      return done;
    });
    expect(names(undo)).toEqual([]);
  });
});
