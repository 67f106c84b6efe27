import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrPath } from '../../../../app/hooks/pairing/qr-picture.tsx';

it('draws every dark module once, with light around it', () => {
  expect(qrPath([[true, false], [false, true]], 4)).toBe('M4 4h1v1h-1zM5 5h1v1h-1z');
});

it('draws a whole link', () => {
  const { data } = encode('https://drempel.example/#t=A7KMQ2XZ9PLT4WBNC8RDV3HFJ6YS', { ecc: 'M', border: 0 });
  expect(qrPath(data).match(/M/g)).toHaveLength(data.flat().filter(Boolean).length);
});
