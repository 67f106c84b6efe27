import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { bytesOf } from '../../domain/recording.ts';
import { knownDoctor } from '../../hooks/known-doctor.ts';
import { downloadFile, handOverFile } from '../../hooks/hand-over-file.ts';
import { cardsOr, useCards } from '../../hooks/use-cards.ts';
import { useAddedCards } from '../../hooks/use-added-cards.ts';
import { CONSENT_CARD } from '../../hooks/voices/consent-card.ts';
import { useRecordings } from '../../hooks/voices/use-recordings.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { CardRow } from './card-row.tsx';
import { DoctorPart } from './doctor-part.tsx';
import { cardFile, packFile } from './save-own-card.ts';
import { unshared } from './share-cards.ts';
import { ShareCards } from './share-part.tsx';
import { VoicesPart } from './voices-part.tsx';
import { TakeIn } from './take-in.tsx';
import './cards.css';

/** What her organisation adds: local places with their hours, the doctor's number for the night, and voices. */
export function OurCardsScreen() {
  const services = useServices();
  const { navigation } = services;
  const added = useAddedCards(services.records);
  const cards = added.map(({ card }) => card);
  const doctor = knownDoctor(services.records)?.doctor;
  const { all, lookAgain } = useRecordings(services.vault.clips);
  const packing = useSignal(false);
  const everyCard = useCards();
  const known = new Set([...cardsOr(everyCard), CONSENT_CARD].map(({ id }) => id));
  const recordings = (all.value ?? []).filter(({ cardId }) => known.has(cardId));
  // Of a card that was taken away: heard nowhere, and in the way.
  const left = typeof everyCard === 'string' ? [] : (all.value ?? []).filter(({ cardId }) => !known.has(cardId));
  const fault = useSignal<'too-big' | 'not-made' | undefined>(undefined);
  const size = formatBytes(bytesOf(recordings));
  const handOver = (file: File): void => {
    void handOverFile(file, services);
  };
  const handOverAll = async (): Promise<void> => {
    [packing.value, fault.value] = [true, undefined];
    const packed = await packFile(services, added, recordings, doctor);
    packing.value = false;
    // Packing takes longer than a tap lasts: then nothing may be shared any more, and saving always works.
    if (packed.ok) downloadFile(packed.value, services);
    else fault.value = packed.error;
  };
  const tidy = async (): Promise<void> => {
    for (const { id } of left) await services.vault.clips.remove(id);
    await lookAgain();
  };
  return (
    <Screen title={t`Van mijn organisatie`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Plekken en nummers uit jouw buurt. Zet er nooit iets van een gezin op.`}</p>
      <Button icon="plus" onClick={() => navigation.go({ at: 'our-card' })}>{t`Maak een kaart`}</Button>
      <DoctorPart />
      <ul class="rows card-rows">{cards.map((card) => <li key={card.id}><CardRow card={card} /></li>)}</ul>
      <ShareCards cards={unshared(services)} label={t`Deel mijn kaarten met mijn team`} />
      {(cards.length > 0 || doctor) && <Button look="soft" icon="share" onClick={() => handOver(cardFile(added, doctor))}>{cards.length > 0 ? t`Geef alle kaarten door` : t`Geef het nummer door`}</Button>}
      {recordings.length > 0 && <Button look="soft" icon="microphone" busy={packing.value} onClick={() => void handOverAll()}>{cards.length > 0 ? t`Geef kaarten en stemmen door (${size})` : t`Geef de stemmen door (${size})`}</Button>}
      <div role="alert">{fault.value && <Note look="alarm" icon="warning">{fault.value === 'too-big' ? t`De stemmen zijn samen te groot voor één bestand. Haal er een paar weg.` : t`Het bestand is niet gelukt. Sluit andere apps en tik nog een keer.`}</Note>}</div>
      {left.length > 0 && <Button look="plain" icon="trash" onClick={() => void tidy()}>{t`Ruim stemmen op van kaarten die er niet meer zijn`}</Button>}
      <details class="card"><summary class="card-other">{t`Stem bij de vraag om toestemming`}</summary><div class="stack"><p>{t`De vaste zinnen die een ouder hoort voordat zij ja of nee zegt. Namen en dagen leest het toestel.`}</p><VoicesPart card={CONSENT_CARD} none={t`Nog niemand las deze zinnen voor. Een echte stem klinkt beter dan die van het toestel.`} /></div></details>
      <TakeIn onTaken={() => void lookAgain()} />
      <Button look="plain" icon="globe" onClick={() => navigation.go({ at: 'review' })}>{t`Kaarten nakijken in jouw taal`}</Button>
    </Screen>
  );
}
