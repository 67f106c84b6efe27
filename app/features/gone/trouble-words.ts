import { t } from '@lingui/core/macro';
import type { StorageError } from '../../storage/storage-error.ts';

export type TroubleReason = StorageError['type'] | 'slow' | 'no-crypto' | 'no-indexeddb';

export interface TroubleWords {
  readonly title: string;
  /** What is the matter, and what is not. */
  readonly why: string;
  /** What she can do, the easiest first. */
  readonly steps: readonly string[];
}

/** `hasOthers`: other devices of hers hold the same. */
export function troubleWords(reason: TroubleReason, hasOthers = false): TroubleWords {
  switch (reason) {
    case 'full': return {
      title: t`Je telefoon is vol`,
      why: t`Wat je bewaarde, staat er nog. Er past alleen niets meer bij.`,
      steps: [t`Haal foto's of filmpjes weg.`, t`Probeer het dan opnieuw.`, t`Wis deze app en je browser niet.`],
    };
    case 'newer-version': return {
      title: t`Er is een nieuwe versie`,
      why: t`De nieuwe versie is al open. Deze oude schrijft niets meer. Wat je typte, is bewaard.`,
      steps: [t`Sluit andere vensters van deze app.`, t`Probeer het dan opnieuw.`],
    };
    case 'lost': return {
      title: t`De opslag is even weg`,
      why: t`Dat gebeurt soms na een pauze. Meestal staat alles er nog.`,
      steps: [t`Probeer het opnieuw.`, t`Helpt dat niet? Zet je telefoon uit en weer aan.`],
    };
    case 'unavailable': return {
      title: t`Je telefoon opent de opslag niet`,
      why: t`De app heeft niets gewist. Misschien staat alles er nog.`,
      steps: [t`Zet je telefoon uit en weer aan.`, t`Probeer het dan opnieuw.`, t`Lukt het niet? Zet je reservekopie terug, hier of op een andere telefoon.`, ...(hasOthers ? [t`Geen kopie? Op je andere toestel staat nog wat daar stond. Maak daar een kopie en zet die hier terug.`] : [])],
    };
    case 'slow': return {
      title: t`Het duurt te lang`,
      why: t`De opslag van je telefoon geeft geen antwoord. De app heeft niets gewist.`,
      steps: [t`Sluit andere vensters van deze app.`, t`Probeer het dan opnieuw.`, t`Helpt dat niet? Zet je telefoon uit en weer aan.`],
    };
    case 'no-crypto': return {
      title: t`Hier is het niet veilig`,
      why: t`Deze browser kan niets op slot doen. Daarom bewaart de app hier niets.`,
      steps: [t`Open de app met een adres dat begint met https://.`, t`Of neem een nieuwere browser.`],
    };
    case 'no-indexeddb': return {
      title: t`Deze browser bewaart niets`,
      why: t`Misschien ben je in een privévenster. Daar blijft niets staan.`,
      steps: [t`Open de app in een gewoon venster.`, t`Of kies een andere browser.`],
    };
  }
}
