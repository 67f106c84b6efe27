import { detectPlatform } from './detect-platform.ts';

type View = Pick<Window, 'matchMedia'> & { readonly navigator: Pick<Navigator, 'userAgent' | 'maxTouchPoints'> };

/** Opened from the home screen, and not as a page in a browser. `standalone` is how iOS said it before it knew the media query. */
export const isInstalled = (view: View): boolean =>
  view.matchMedia('(display-mode: standalone)').matches || (view.navigator as { readonly standalone?: boolean }).standalone === true;

/** A page in a browser on iOS: after seven days without a visit everything goes, whatever was promised. */
export const isIosTab = (view: View): boolean =>
  !isInstalled(view) && detectPlatform(view.navigator.userAgent, view.navigator.maxTouchPoints) === 'ios';
