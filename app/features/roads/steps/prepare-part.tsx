import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { BARRIERS, WHOSE_QUESTIONS, WISHES } from '../../../domain/codes.ts';
import type { Road } from '../../../domain/entities.ts';
import { TEXT_LIMITS } from '../../../domain/limits.ts';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { useTextWarning } from '../../../hooks/use-text-warning.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { BARRIER_LABELS, WHOSE_LABELS, WISH_LABELS } from '../../../i18n/labels/road-labels.ts';
import { cardOfBarrier } from '../../../reference/card-of-code.ts';
import { ChooseMany, ChooseOne } from '../../../ui/choices.tsx';
import { BarrierPicture } from '../../../ui/pictures/barrier-picture.tsx';
import { WhosePicture } from '../../../ui/pictures/whose-picture.tsx';
import { WishPicture } from '../../../ui/pictures/wish-picture.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { StepForm } from './step-form.ts';
import { ThemesPage } from './themes-page.tsx';

type Answers = StepForm['road'];
interface PageProps {
  readonly road: Partial<Road>;
  /** What this family is shown is shown in this language. */
  readonly language: Locale;
  readonly set: (answers: Answers) => void;
}

const PICTURE = 56;

function WordsPage({ road, set }: PageProps) {
  const words = road.wishWords ?? '';
  return <TextField label={t`In haar eigen woorden`} hint={t`Wat wil zij straks zelf zeggen? Eén zin is genoeg. Het mag ook leeg blijven.`} lines={3} value={words} maxLength={TEXT_LIMITS.ownWords} warning={useTextWarning(words)} onInput={(wishWords) => set({ wishWords })} />;
}

/** What was tapped leads to what answers it, in her language. */
function BarriersPage({ road, language, set }: PageProps) {
  const ids = (road.barriers ?? []).flatMap((barrier) => cardOfBarrier(barrier) ?? []);
  return (
    <>
      <ChooseMany question={t`Wat houdt tegen?`} values={road.barriers ?? []} onChange={(barriers) => set({ barriers })} options={BARRIERS.map((code) => ({ code, label: i18n._(BARRIER_LABELS[code]), picture: <BarrierPicture barrier={code} size={PICTURE} /> }))} />
      {ids.length > 0 && <ShowButton look="soft" label={t`Laat zien wat kan helpen`} make={() => ({ type: 'cards', ids, language })} />}
    </>
  );
}

/** One picture question at a time; parent and volunteer tap together. */
export const PREPARE_PAGES: readonly ((props: PageProps) => ComponentChildren)[] = [
  ({ road, set }) => <ChooseOne question={t`Van wie is de vraag?`} value={road.whose} onChange={(whose) => set({ whose })} options={WHOSE_QUESTIONS.map((code) => ({ code, label: i18n._(WHOSE_LABELS[code]), picture: <WhosePicture whose={code} size={PICTURE} /> }))} />,
  ({ road, set }) => <ThemesPage contactId={road.contactId} values={road.themes ?? []} onChange={(themes) => set({ themes })} />,
  ({ road, set }) => <ChooseOne question={t`Wat moet anders worden?`} value={road.wish} onChange={(wish) => set({ wish })} options={WISHES.map((code) => ({ code, label: i18n._(WISH_LABELS[code]), picture: <WishPicture wish={code} size={PICTURE} /> }))} />,
  (props) => <BarriersPage {...props} />,
  (props) => <WordsPage {...props} />,
];
