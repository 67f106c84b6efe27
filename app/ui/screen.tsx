import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons/icon.tsx';
import { scrollToTop } from './scroll-to-top.ts';
import { StepBackContext } from './step-back.ts';

interface ScreenProps {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onBack?: (() => void) | undefined;
  readonly backLabel?: string;
  readonly aside?: ComponentChildren;
}

/** One place in the app. Its heading takes the focus, so that a screen reader says where she is. */
export function Screen({ title, children, onBack, backLabel, aside }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const stepBack = useContext(StepBackContext);
  useLayoutEffect(() => { if (stepBack) stepBack.current = onBack; });
  useLayoutEffect(() => scrollToTop(heading.current), []);
  useEffect(() => {
    if (!document.activeElement || document.activeElement === document.body || !document.activeElement.closest('main')) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main class="screen">
      <div class="screen-head">
        {onBack && <button type="button" class="back" aria-label={backLabel} onClick={onBack}><span class="turns"><Icon name="back" /></span></button>}
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {aside}
      </div>
      {children}
    </main>
  );
}
