import '../roads.css';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Emblem } from '../../../domain/codes.ts';
import { EMBLEMS, HOW_MET, LANGUAGES, YES_NO_UNKNOWN } from '../../../domain/codes.ts';
import { TEXT_LIMITS } from '../../../domain/limits.ts';
import { profileIn } from '../../../domain/own-profile.ts';
import type { DraftForm } from '../../../hooks/draft-form.ts';
import { DraftNote } from '../../../hooks/draft-note.tsx';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { useTextWarning } from '../../../hooks/use-text-warning.ts';
import { HOW_MET_LABELS, LANGUAGE_LABELS, YES_NO_LABELS } from '../../../i18n/labels/contact-labels.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseOne } from '../../../ui/choices.tsx';
import { EmblemPicture } from '../../../ui/pictures/emblems.tsx';
import { Dots } from '../../../ui/pages.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { GoOn } from '../../../ui/scroll-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { EMBLEM_NAMES, freeEmblem, nicknameFor } from './nickname-words.ts';
import type { NewFamilyForm } from './save-family.ts';
import { startRoad } from './save-family.ts';
import { TooClose } from './too-close.tsx';

type PageProps = Pick<DraftForm<NewFamilyForm>, 'form' | 'change'>;
const PAGES = 3;

interface NamePageProps extends PageProps { readonly taken: ReadonlySet<string>; readonly missing: boolean; readonly nameRef: (element: HTMLElement | null) => void }

function NamePage({ form, change, taken, missing, nameRef }: NamePageProps) {
  const { nickname, emblem } = form.value;
  const offered = EMBLEMS.map((code) => nicknameFor(code, taken));
  const pick = (code: Emblem): void => change(offered.includes(nickname) || nickname === '' ? { emblem: code, nickname: nicknameFor(code, taken) } : { emblem: code });
  return (
    <>
      <ChooseOne question={t`Kies een beeld dat alleen jij kent`} shape="small" value={emblem} onChange={pick} options={EMBLEMS.map((code) => ({ code, label: i18n._(EMBLEM_NAMES[code]), picture: <EmblemPicture emblem={code} size={52} /> }))} />
      <TextField label={t`Bijnaam`} hint={t`Niet haar echte naam.`} value={nickname} maxLength={TEXT_LIMITS.nickname} warning={useTextWarning(nickname)} error={missing ? t`Geef dit gezin een bijnaam.` : undefined} inputRef={nameRef} onInput={(text) => change({ nickname: text })} />
    </>
  );
}

function LanguagePage({ form, change }: PageProps) {
  return (
    <>
      <ChooseOne question={t`In welke taal praten jullie?`} value={form.value.language} onChange={(language) => change({ language })} options={LANGUAGES.map((code) => ({ code, label: i18n._(LANGUAGE_LABELS[code]) }))} />
      <ChooseOne question={t`Wil zij een tolk bij een gesprek?`} shape="small" value={form.value.interpreter} onChange={(interpreter) => change({ interpreter })} options={YES_NO_UNKNOWN.map((code) => ({ code, label: i18n._(YES_NO_LABELS[code]) }))} />
    </>
  );
}

function MetPage({ form, change }: PageProps) {
  return (
    <>
      <ChooseOne question={t`Hoe hebben jullie elkaar ontmoet?`} value={form.value.howMet} onChange={(howMet) => change({ howMet })} options={HOW_MET.map((code) => ({ code, label: i18n._(HOW_MET_LABELS[code]) }))} />
      <ChooseOne question={t`Kent zij al hulp, zoals CJG of wijkteam?`} shape="small" value={form.value.knownToHelp} onChange={(knownToHelp) => change({ knownToHelp })} options={YES_NO_UNKNOWN.map((code) => ({ code, label: i18n._(YES_NO_LABELS[code]) }))} />
    </>
  );
}

function useNewFamily() {
  const services = useServices();
  const { records, newId, random } = services;
  const contacts = records.list('contact');
  const taken = new Set(contacts.map(({ nickname }) => nickname));
  const first = useRef({ ids: { contact: newId(), road: newId(), step: newId() }, emblem: freeEmblem(random(1)[0]!, new Set(contacts.map(({ emblem }) => emblem))) }).current;
  const draft = useDraftForm<NewFamilyForm>('new-family', { page: 0, emblem: first.emblem, nickname: nicknameFor(first.emblem, taken), language: 'other', interpreter: 'unknown', knownToHelp: 'unknown', howMet: undefined });
  /** The picture and the name that were offered are hers with the first thing she fills in: the next time others would be offered. */
  const change = (part: Partial<NewFamilyForm>): void => {
    const { emblem, nickname } = draft.form.value;
    draft.change({ emblem, nickname, ...part });
  };
  return { services, taken, ids: first.ids, ...draft, change };
}

/** Three small pages after the too-close check; every answer but the nickname may be left for later. */
export function NewFamilyScreen() {
  const { services, taken, ids, form, change, draftKey, discard, restored, startOver } = useNewFamily();
  const { navigation, records } = services;
  const checked = useSignal(false);
  const formId = useId();
  const saving = useSave();
  const asked = useSignal(false);
  const name = useRef<HTMLElement | null>(null);
  const { page } = form.value;
  const nameless = page === 0 && form.value.nickname.trim() === '';
  const { maxRoads = Infinity } = profileIn(records) ?? {};
  const full = records.list('road').filter((road) => !road.closedOn).length >= maxRoads;
  const back = (): void => (checked.value && page > 0 ? change({ page: page - 1 }) : navigation.back());
  const next = (): void => {
    asked.value = nameless;
    if (nameless) name.current?.focus();
    else if (page < PAGES - 1) change({ page: page + 1 });
    else saving.save(() => startRoad(services, form.value, ids, draftKey), () => { discard(); navigation.replace({ at: 'road', id: ids.road }); });
  };
  if (!checked.value) {
    return (
      <Screen key="close" title={t`Eerst even dit`} onBack={navigation.back} backLabel={t`Terug`}>
        <TooClose full={full ? t`Je hebt al zoveel gezinnen als je zelf wilde. Nee zeggen mag.` : undefined} onNext={() => { checked.value = true; }} />
      </Screen>
    );
  }
  return (
    <Screen key={page} title={t`Nieuw gezin`} onBack={back} backLabel={t`Terug`}>
      <Dots count={PAGES} at={page} />
      <form id={formId} class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); next(); }}>
        {restored.value && <DraftNote onStartOver={startOver}>{t`Je was hier eerder al mee bezig. Gaat het nu om een ander gezin? Begin dan opnieuw.`}</DraftNote>}
        {page > 0 && <h2 class="row"><EmblemPicture emblem={form.value.emblem} size={40} /><bdi dir="auto">{form.value.nickname}</bdi></h2>}
        {page === 0 && <NamePage form={form} change={change} taken={taken} missing={asked.value && nameless} nameRef={(element) => { name.current = element; }} />}
        {page === 1 && <LanguagePage form={form} change={change} />}
        {page === 2 && <MetPage form={form} change={change} />}
        <SaveError error={saving.error.value} />
        <GoOn><Button type="submit" form={formId} busy={saving.busy.value}>{page < PAGES - 1 ? t`Verder` : t`Begin de weg`}</Button></GoOn>
      </form>
    </Screen>
  );
}
