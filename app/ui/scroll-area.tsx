import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';

type Below = Signal<ComponentChildren>;

const BelowContext = createContext<Below | undefined>(undefined);

function BelowView({ below }: { readonly below: Below }) {
  return below.value ? <footer class="go-on">{below.value}</footer> : null;
}

/** What scrolls, between the bars and never under them; a screen may put its button that goes on below it. */
export function ScrollArea({ children }: { readonly children: ComponentChildren }) {
  const below = useSignal<ComponentChildren>(null);
  return (
    <BelowContext.Provider value={below}>
      <div class="scroll">{children}</div>
      <BelowView below={below} />
    </BelowContext.Provider>
  );
}

/**
 * The button that goes on stays under the thumb, however long the page is, without lying over what is on it. It is drawn
 * outside its form, so it names that form.
 */
export function GoOn({ children }: { readonly children: ComponentChildren }) {
  const below = useContext(BelowContext);
  useLayoutEffect(() => { if (below) below.value = children; });
  useLayoutEffect(() => () => { if (below) below.value = null; }, []);
  return null;
}
