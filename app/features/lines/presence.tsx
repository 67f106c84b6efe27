import type { JSX } from 'preact';
import type { Presence } from './presence-words.ts';

/** In words first; the dot only repeats it. */
export function PresenceLine({ presence }: { readonly presence: Presence }): JSX.Element {
  return (
    <span class={presence.here ? 'presence presence-here' : 'presence'}>
      <span class="presence-dot" aria-hidden="true" />
      <span>{presence.words}</span>
    </span>
  );
}
