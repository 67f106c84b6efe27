import { encode } from 'uqr';

/** Light modules around it; a camera does not find it without. */
const QUIET = 4;

/** Every dark module is a square on one path: one element to draw, however many dots there are. */
export function qrPath(data: readonly (readonly boolean[])[], quiet = QUIET): string {
  return data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : ''))).join('');
}

/** Always black on white, in the dark too: many cameras do not read it the other way round. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={qrPath(data)} />
    </svg>
  );
}
