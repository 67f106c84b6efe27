import { expect, it } from 'vitest';
import { isPin, readPin } from '../../../../app/hooks/lock/pin.ts';

it('readPin() gives the same number for Latin, Arabic and Persian digits', () => {
  expect(['2580', '٢٥٨٠', '۲۵۸۰', ' 25 80 '].map(readPin)).toEqual(['2580', '2580', '2580', '2580']);
});

it('isPin() takes four to eight digits', () => {
  expect(['123', '1234', '12345678', '123456789', ''].map(isPin)).toEqual([false, true, true, false, false]);
});
