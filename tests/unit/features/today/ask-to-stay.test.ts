import { expect, test } from 'vitest';
import { askToStay, type Staying } from '../../../../app/features/today/ask-to-stay.ts';

/** A browser that holds on to what it promised. */
function browser(persisted: boolean | undefined, grants: boolean) {
  const asked: string[] = [];
  const storage = {
    health: () => Promise.resolve({ persisted, usedBytes: undefined, quotaBytes: undefined }),
    askToPersist: () => { asked.push('asked'); return Promise.resolve(grants); },
  };
  return { storage, asked };
}

test.each<[string, boolean | undefined, boolean, { readonly asksAloud?: boolean; readonly isIosTab?: boolean }, Staying, number]>([
  ['promises when asked', false, true, {}, 'promised', 1],
  ['promised before', true, false, {}, 'promised', 0],
  ['refuses', false, false, {}, 'refused', 1],
  ['knows no promise', undefined, false, {}, 'refused', 1],
  ['would open a question', false, true, { asksAloud: true }, 'to-ask', 0],
  ['opened a question before and was allowed', true, true, { asksAloud: true }, 'promised', 0],
  ['is a tab on iOS, whatever it promises', false, true, { isIosTab: true }, 'emptied', 1],
  ['is a tab on iOS that promised before', true, true, { isIosTab: true }, 'emptied', 0],
])('a browser that %s', async (_what, persisted, grants, place, staying, times) => {
  const { storage, asked } = browser(persisted, grants);
  expect(await askToStay({ storage, asksAloud: false, isIosTab: false, ...place })).toBe(staying);
  expect(asked).toHaveLength(times);
});
