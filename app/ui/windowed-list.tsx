import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface WindowedListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly row: (item: Item) => ComponentChildren;
}

const FULL_UNTIL = 60;
const SPARE_ROWS = 8;

/** Draws only the rows near the eye once a list is long. Rows of a long list are equally high (`.rows-even`). */
export function WindowedList<Item>({ items, keyOf, row }: WindowedListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [range, setRange] = useState({ from: 0, to: FULL_UNTIL / 2 });
  const long = items.length > FULL_UNTIL;
  useEffect(() => {
    if (!long) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const element = list.current;
      const height = element?.querySelector('li')?.offsetHeight ?? 0;
      if (!element || height === 0) return;
      const above = Math.max(0, -element.getBoundingClientRect().top);
      const from = Math.max(0, Math.floor(above / height) - SPARE_ROWS);
      const to = Math.ceil((above + innerHeight) / height) + SPARE_ROWS;
      setRange((old) => (old.from === from && old.to === to ? old : { from, to }));
    };
    const onScroll = (): void => { frame ||= requestAnimationFrame(look); };
    look();
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
      removeEventListener('resize', onScroll);
    };
  }, [long, items.length]);
  const shown = long ? items.slice(range.from, range.to) : items;
  const rowRem = 'var(--row)';
  const before = long ? range.from : 0;
  const after = long ? Math.max(0, items.length - range.to) : 0;
  return (
    <ul ref={list} class={long ? 'rows rows-even' : 'rows'} style={long ? { paddingBlockStart: `calc(${before} * ${rowRem})`, paddingBlockEnd: `calc(${after} * ${rowRem})` } : {}}>
      {shown.map((item) => <li key={keyOf(item)}>{row(item)}</li>)}
    </ul>
  );
}
