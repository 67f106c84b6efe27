import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface WindowedListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Another function draws every row again; the same one only rows that are new. */
  readonly row: (item: Item) => ComponentChildren;
}

const FULL_UNTIL = 24;
const SPARE_ROWS = 3;
/** Until it is known how many fit. */
const FIRST_ROWS = 10;

interface Drawn<Item> { readonly item: Item; readonly row: (item: Item) => ComponentChildren; readonly node: VNode }

/** Rows that stay on screen are handed over as they are, so that a key press or a scroll costs only what is new. */
function useDrawnRows<Item>({ items, keyOf, row }: WindowedListProps<Item>): readonly VNode[] {
  const before = useRef<ReadonlyMap<string, Drawn<Item>>>(new Map());
  const now = new Map<string, Drawn<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    const known = before.current.get(key);
    now.set(key, known?.item === item && known.row === row ? known : { item, row, node: <li key={key}>{row(item)}</li> });
  }
  before.current = now;
  return [...now.values()].map(({ node }) => node);
}

/** Draws only the rows near the eye once a list is long. Rows of a long list are equally high (`.rows-even`). */
export function WindowedList<Item>({ items, keyOf, row }: WindowedListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [range, setRange] = useState({ from: 0, to: FIRST_ROWS });
  const long = items.length > FULL_UNTIL;
  useEffect(() => {
    if (!long) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const element = list.current;
      const height = element?.querySelector('li')?.offsetHeight ?? 0;
      if (!element || height === 0) return;
      const { top } = element.getBoundingClientRect();
      const from = Math.max(0, Math.floor(-top / height) - SPARE_ROWS);
      const to = Math.max(0, Math.ceil((innerHeight - top) / height)) + SPARE_ROWS;
      setRange((old) => (old.from === from && old.to === to ? old : { from, to }));
    };
    const onScroll = (): void => { frame ||= requestAnimationFrame(look); };
    look();
    // Whichever part of the page scrolls: such an event does not rise, but can be caught on its way down.
    addEventListener('scroll', onScroll, { passive: true, capture: true });
    addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll, { capture: true });
      removeEventListener('resize', onScroll);
    };
  }, [long, items.length]);
  const rows = useDrawnRows({ items: long ? items.slice(range.from, range.to) : items, keyOf, row });
  const rowRem = 'var(--row)';
  const before = long ? range.from : 0;
  const after = long ? Math.max(0, items.length - range.to) : 0;
  return (
    <ul ref={list} class={long ? 'rows rows-even' : 'rows'} style={long ? { paddingBlockStart: `calc(${before} * ${rowRem})`, paddingBlockEnd: `calc(${after} * ${rowRem})` } : {}}>
      {rows}
    </ul>
  );
}
