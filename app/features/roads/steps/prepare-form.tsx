import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { RecordId } from '../../../domain/ids.ts';
import { RestoredNote } from '../../../hooks/draft-note.tsx';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dots } from '../../../ui/pages.tsx';
import { GoOn } from '../../../ui/scroll-area.tsx';
import { scrollToTop } from '../../../ui/scroll-to-top.ts';
import { PREPARE_PAGES } from './prepare-part.tsx';
import type { StepForm } from './step-form.ts';
import { EMPTY_STEP, saveStep } from './step-form.ts';
import { TimeSpent } from './time-spent.tsx';

type PrepareForm = StepForm & { readonly page: number };

interface PrepareFormProps {
  readonly roadId: RecordId;
  /** Above the first question only: from then on the room is for the pictures that the parent points at. */
  readonly intro: ComponentChildren;
}

/** The preparation, page by page; every answer may be skipped, and all are kept together at the end. */
export function PrepareForm({ roadId, intro }: PrepareFormProps) {
  const services = useServices();
  const { navigation, newId, records } = services;
  const id = useRef(newId()).current;
  const formId = useId();
  const draft = useDraftForm<PrepareForm>(`step/prepare/${roadId}`, { ...EMPTY_STEP, page: 0 }, roadId);
  const { form, change, discard } = draft;
  const saving = useSave();
  const { page, ...step } = form.value;
  const road = { ...records.get('road', roadId), ...step.road };
  const Page = PREPARE_PAGES[page];
  const turn = (to: number): void => {
    change({ page: to });
    scrollToTop(document.getElementById(formId));
  };
  const next = (): void => {
    if (Page) turn(page + 1);
    else saving.save(() => saveStep(services, step, { id, roadId, kind: 'prepare', draft }), () => { discard(); navigation.back(); });
  };
  return (
    <form id={formId} class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); next(); }}>
      {page === 0 && intro}
      <RestoredNote draft={draft} />
      <Dots count={PREPARE_PAGES.length + 1} at={page} />
      {Page ? <Page road={road} language={languageOfRoad(services, roadId)} set={(answers) => change({ road: { ...step.road, ...answers } })} /> : <TimeSpent form={step} change={change} />}
      <SaveError error={saving.error.value} />
      <GoOn>
        {page > 0 && <Button look="plain" onClick={() => turn(page - 1)}>{t`Vorige vraag`}</Button>}
        <Button type="submit" form={formId} icon={Page ? undefined : 'check'} busy={saving.busy.value}>{Page ? t`Verder` : t`Deze stap is gezet`}</Button>
      </GoOn>
    </form>
  );
}
