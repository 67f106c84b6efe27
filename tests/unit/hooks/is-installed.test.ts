import { expect, test } from 'vitest';
import { isInstalled, isIosTab } from '../../../app/hooks/is-installed.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36';

const view = (userAgent: string, mode: 'standalone' | 'browser', standalone?: boolean) => ({
  matchMedia: (query: string) => ({ matches: query === `(display-mode: ${mode})` }) as MediaQueryList,
  navigator: { userAgent, maxTouchPoints: 5, ...(standalone === undefined ? {} : { standalone }) },
});

test.each([
  ['a page in Safari', view(IPHONE, 'browser', false), false, true],
  ['the app on the home screen of an iPhone', view(IPHONE, 'standalone', true), true, false],
  ['the same on an iPhone that only says it its own way', view(IPHONE, 'browser', true), true, false],
  ['a page in Chrome', view(ANDROID, 'browser'), false, false],
  ['the installed app on Android', view(ANDROID, 'standalone'), true, false],
])('%s', (_, view, installed, iosTab) => {
  expect(isInstalled(view)).toBe(installed);
  expect(isIosTab(view)).toBe(iosTab);
});
