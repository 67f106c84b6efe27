import type { JSX } from 'preact';
import { LOADS, type LoadLight } from '../../domain/codes.ts';

/** As many bars as are taken, beside the words: the colour only repeats it. */
export function LoadBars({ load }: { readonly load: LoadLight }): JSX.Element {
  const filled = LOADS.indexOf(load) + 1;
  return <span class={`bars bars-${load}`} aria-hidden="true">{LOADS.map((code, n) => <span key={code} class={n < filled ? 'is-full' : ''} />)}</span>;
}
