import { dial } from '../domain/dial.ts';

/** Apart from all other lines, because they come with the very first screen: whatever else of the app is missing, these are there. */
export const EMERGENCY_NUMBER = dial('112');
export const ADVICE_NUMBER = dial('0800-2000');
