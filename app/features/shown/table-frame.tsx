import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BarButton } from './shown-bar.tsx';
import { ShownBar } from './shown-bar.tsx';

const SIZES = [1, 1.3, 1.7] as const;

/** How it lies on the table: how large, and which way round. */
export interface Looks { readonly size: Signal<number>; readonly isTurned: Signal<boolean> }

export const useLooks = (): Looks => ({ size: useSignal(0), isTurned: useSignal(false) });

/** What can be done with whatever lies there. */
export const lookButtons = ({ size, isTurned }: Looks): readonly BarButton[] => [
  { icon: 'bigger', label: t`Groter`, onClick: () => { size.value = (size.value + 1) % SIZES.length; } },
  { icon: 'turn', label: t`Draai om`, pressed: isTurned.value, onClick: () => { isTurned.value = !isTurned.value; } },
];

interface TableFrameProps {
  readonly looks: Looks;
  /** What is lying there: another one begins at its beginning. */
  readonly name: string;
  readonly label: string;
  readonly buttons: readonly BarButton[];
  /** Between what is shown and the buttons. */
  readonly panel?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The phone flat on the table, for who sits on this side or across. The buttons stay with the volunteer. */
export function TableFrame({ looks, name, label, buttons, panel, children }: TableFrameProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const isTurned = looks.isTurned.value;
  // Turned, the beginning lies at the bottom: there she begins to read.
  useLayoutEffect(() => { if (scroll.current) scroll.current.scrollTop = looks.isTurned.peek() ? scroll.current.scrollHeight : 0; }, [name]);
  const wasTurned = useRef(isTurned);
  useLayoutEffect(() => {
    const area = scroll.current;
    if (area && wasTurned.current !== isTurned) area.scrollTop = area.scrollHeight - area.clientHeight - area.scrollTop;
    wasTurned.current = isTurned;
  }, [isTurned]);
  return (
    <main class="shown-frame">
      <div ref={scroll} class={isTurned ? 'scroll shown is-turned' : 'scroll shown'} style={{ '--shown-size': SIZES[looks.size.value] }}>
        <div class="shown-inner">{children}</div>
      </div>
      {panel}
      <ShownBar label={label} buttons={buttons} />
    </main>
  );
}
