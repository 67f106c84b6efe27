import type { DialNumber } from './helpline.ts';

/** The digits are what is dialled, so that what she reads and what she calls cannot differ. */
export const dial = (display: string): DialNumber => ({ display, tel: display.replace(/\D/g, '') });
