interface DotsProps { readonly count: number; readonly at: number }

/** How far along a few small pages she is; the heading says the same to a screen reader. */
export function Dots({ count, at }: DotsProps) {
  return <div class="dots" aria-hidden="true">{Array.from({ length: count }, (_, n) => <span key={n} class={n === at ? 'is-here' : ''} />)}</div>;
}
