/** A number as it is read and as it is dialled. */
export interface DialNumber {
  readonly display: string;
  readonly tel: string;
}

/** The digits are what is dialled, so that what she reads and what she calls cannot differ. */
export const dial = (display: string): DialNumber => ({ display, tel: display.replace(/\D/g, '') });
