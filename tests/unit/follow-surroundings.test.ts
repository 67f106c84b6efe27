import { expect, it } from 'vitest';
import { followSurroundings } from '../../app/follow-surroundings.ts';
import type { TabMessage } from '../../app/shell/tab-channel.ts';

/** A page that comes and goes, another tab, and what is done because of them. */
function openPage() {
  const done: string[] = [];
  const note = (word: string) => () => { done.push(word); };
  const view = new EventTarget();
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  let tell: (message: TabMessage) => void = () => undefined;
  view.addEventListener('drempel:flush', note('flush'));
  followSurroundings({
    vault: { catchUp: async () => (note('catch up')(), { ok: true, value: undefined }), close: note('close'), drafts: { settled: async () => note('sealed')() } },
    spaces: { look: note('look'), sendOff: async () => note('send off')(), stop: note('stop') },
    undo: { forget: note('forget') },
    navigation: { leave: note('leave') },
    channel: {
      post: ({ type }) => note(`tell ${type}`)(),
      listen: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    lock: note('lock'),
  }, view, page);
  const turn = (visibilityState: DocumentVisibilityState): void => {
    Object.assign(page, { visibilityState });
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { done, turn, view, hear: (message: TabMessage) => tell(message) };
}

it('whoever comes back to the app sees what came in meanwhile: each time it looks; out of sight it sends off what waits', () => {
  const { done, turn } = openPage();
  turn('hidden');
  expect(done).toEqual(['send off']);
  turn('visible');
  expect(done).toEqual(['send off', 'look']);
  turn('hidden');
  turn('visible');
  expect(done).toEqual(['send off', 'look', 'send off', 'look']);
});

it('it looks when the internet comes back', () => {
  const { done, view } = openPage();
  view.dispatchEvent(new Event('online'));
  expect(done).toEqual(['look']);
});

it('another tab that wrote is read, and one that locks is followed', () => {
  const { done, hear } = openPage();
  for (const type of ['changed', 'lock', 'wiped', 'left'] as const) hear({ type });
  expect(done).toEqual(['catch up', 'lock']);
});

it('the way out seals what was half typed before anything is closed, once', async () => {
  const { done, view } = openPage();
  for (let n = 0; n < 2; n += 1) view.dispatchEvent(new Event('drempel:exit'));
  await Promise.resolve();
  expect(done).toEqual(['flush', 'forget', 'leave', 'stop', 'tell lock', 'sealed', 'close']);
});
