import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { consentUntil } from '../../domain/consent-terms.ts';
import type { Entity } from '../../domain/entities.ts';
import type { ToTell } from '../../domain/succession.ts';
import { languageOfRoad } from '../../hooks/language-of-road.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { questionShown } from '../../hooks/shown-texts.ts';
import { SpokenYes } from '../../hooks/spoken-yes.tsx';
import { tappedAnswer } from '../../hooks/tapped-answer.ts';
import { useSave } from '../../hooks/use-save.ts';
import { isolate } from '../../i18n/isolate.ts';
import { readySentence } from '../../reference/consent-words.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { EmblemPicture } from '../../ui/pictures/emblems.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { parentSaysNo, parentSaysYes } from './answer-parent.ts';
import { takeBackYes } from './take-back-yes.ts';
import '../../hooks/said.css';

interface ParentCardProps { readonly line: Entity<'line'>; readonly told: ToTell }

function Family({ roadId }: { readonly roadId: Entity<'road'>['id'] }): JSX.Element {
  const { records } = useServices();
  const contact = records.get('contact', records.get('road', roadId)?.contactId);
  return <h2 class="row">{contact && <><EmblemPicture emblem={contact.emblem} size={40} /><bdi dir="auto">{contact.nickname}</bdi></>}</h2>;
}

/** Not asked yet: the same sentences as before, for her to read, to strike out, and to answer. */
function Asking({ line, told }: ParentCardProps): JSX.Element {
  const services = useServices();
  const saving = useSave();
  const { save, busy, error } = saving;
  const { sentences, roadId } = told.consent;
  const asksNo = useSignal(false);
  const close = (): void => { asksNo.value = false; };
  const hears = useSignal(false);
  const name = isolate(line.firstName);
  const asked = { receiver: line.successor ?? '', until: consentUntil(services.clock.today()), sentences: sentences.map((kept) => ({ kept, inAll: readySentence(kept) })) };
  const ask = (): void => services.show({
    type: 'question', language: languageOfRoad(services, roadId),
    question: { ...asked, canStrike: true, ...tappedAnswer(services, (kept, newId) => parentSaysYes(services, line, told, { sentences: kept, how: 'tapped', until: asked.until }, newId)) },
  });
  return (
    <>
      <ul class="stack said">{sentences.map((sentence) => <li key={sentence}><bdi dir="auto">{sentence}</bdi></li>)}</ul>
      <div class="stack">
        <Button look="soft" icon="eye" onClick={ask}>{t`Laat haar dit lezen`}</Button>
        <Button look="quiet" icon="check" onClick={() => { hears.value = true; }}>{t`Zij zegt ja`}</Button>
        <Button look="quiet" icon="close" onClick={() => { asksNo.value = true; }}>{t`Zij zegt nee`}</Button>
      </div>
      {!asksNo.value && !hears.value && <SaveError error={error.value} />}
      {hears.value && (
        <SpokenYes shown={questionShown(asked, languageOfRoad(services, roadId))} saving={saving} onClose={() => { hears.value = false; }}
          onYes={() => save(() => parentSaysYes(services, line, told, { sentences, how: 'spoken', until: asked.until }), () => { hears.value = false; })} />
      )}
      {asksNo.value && (
        <Sheet title={t`Zegt zij nee?`} onClose={close}>
          <p>{told.handover ? t`Wat je stuurde, wordt dan gewist. Bij jou en bij ${name}.` : t`Haar ja aan ${name} wordt dan gewist.`}</p>
          <p>{t`Dit kun je niet terugdraaien.`}</p>
          <SaveError error={error.value} />
          <Button look="alarm" icon="trash" busy={busy.value} onClick={() => save(() => parentSaysNo(services, told), close)}>{t`Ja, wis het`}</Button>
          <Button look="quiet" onClick={close}>{t`Nee, laat het staan`}</Button>
        </Sheet>
      )}
    </>
  );
}

/** One parent: what she said yes to before, and what she answers now. */
export function ParentCard({ line, told }: ParentCardProps): JSX.Element {
  const services = useServices();
  const { save, error } = useSave();
  const { consent, next: given, saidNo } = told;
  const next = isolate(line.successor ?? '');
  return (
    <li class="card">
      <Family roadId={consent.roadId} />
      {saidNo && <Note icon="trash">{t`Zij zei nee. Het is gewist.`}</Note>}
      {given && (
        <>
          <Note icon="check">{t`Zij zei ja tegen ${next}.`}</Note>
          <ul class="stack said">{given.sentences.map((sentence) => <li key={sentence}><bdi dir="auto">{sentence}</bdi></li>)}</ul>
          <Button look="plain" icon="close" onClick={() => save(() => takeBackYes(services, given), () => undefined)}>{t`Zij neemt haar ja terug`}</Button>
          <SaveError error={error.value} />
        </>
      )}
      {!saidNo && !given && <Asking line={line} told={told} />}
    </li>
  );
}
