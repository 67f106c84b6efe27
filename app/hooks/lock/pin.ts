import { foldDigits } from '../../domain/fold-digits.ts';

export const PIN_LEAST = 4;
export const PIN_MOST = 8;

/** The same number whatever the keyboard: Arabic digits count, spaces do not. */
export const readPin = (typed: string): string => foldDigits(typed).replaceAll(/\D/g, '');
export const isPin = (pin: string): boolean => pin.length >= PIN_LEAST && pin.length <= PIN_MOST;
