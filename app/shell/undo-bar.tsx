import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SaveError } from '../hooks/save-error.tsx';
import type { Act, Undo } from '../hooks/undo.ts';
import { useSave } from '../hooks/use-save.ts';
import { useServices } from '../services.ts';
import { Icon } from '../ui/icons/icon.tsx';
import './undo-bar.css';

/** The time stands still while she cannot see the bar. */
function useOutOfSight({ hold }: Undo, covered: boolean): void {
  useEffect(() => {
    const look = (): void => hold('out-of-sight', covered || document.visibilityState === 'hidden');
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [covered]);
}

function useMovingOn({ moveOn }: Undo, place: object): void {
  const first = useRef(place);
  useEffect(() => { if (first.current !== place) moveOn(); }, [place]);
}

function Offer({ act }: { readonly act: Act }) {
  const { vault, undo } = useServices();
  const saving = useSave();
  return (
    <>
      <p class="undo-line">
        <span>{i18n._(act.words)}</span>
        <button type="button" class="undo-button" aria-disabled={saving.busy.value || undefined} onClick={() => saving.save(() => vault.write([act.back]), () => undo.takenBack(act))}><Icon name="undo" /><span>{t`Zet terug`}</span></button>
      </p>
      <SaveError error={saving.error.value} />
    </>
  );
}

function Bar({ children }: { readonly children: ComponentChildren }) {
  const { hold } = useServices().undo;
  // What goes away while it has the finger or the focus never says that it lost them.
  useEffect(() => () => {
    hold('pointer', false);
    hold('focus', false);
  }, []);
  return (
    <div class="undo" onPointerEnter={() => hold('pointer', true)} onPointerLeave={() => hold('pointer', false)} onFocusIn={() => hold('focus', true)} onFocusOut={() => hold('focus', false)}>
      {children}
    </div>
  );
}

/** What was just done with one tap, and one button that takes it back. Goes along to other places of the app. */
export function UndoBar({ covered }: { readonly covered: boolean }) {
  const { undo, navigation } = useServices();
  useOutOfSight(undo, covered);
  useMovingOn(undo, navigation.route.value);
  const act = undo.acts.value.at(-1);
  const isBack = undo.isBack.value;
  return (
    <div role="status" class="undo-place">
      {(act || isBack) && (
        <Bar>
          {isBack && <p class="undo-line undo-back"><Icon name="check" /><span>{t`Het staat er weer.`}</span></p>}
          {act && <Offer key={undo.acts.value.length} act={act} />}
        </Bar>
      )}
    </div>
  );
}
