import { t } from '@lingui/core/macro';
import type { CardFileError } from '../../domain/card-file.ts';
import type { Fault } from '../../domain/fault-reader.ts';
import { isolate } from '../../i18n/isolate.ts';

function faultWords({ fault }: Fault): string {
  switch (fault) {
    case 'missing': return t`Er mist iets.`;
    case 'too-long': return t`Een tekst is te lang.`;
    case 'too-many': return t`Er staan te veel regels op.`;
    case 'hidden-signs': return t`Er staan verborgen tekens in.`;
    case 'unknown':
    case 'wrong': return t`Er staat iets op dat daar niet hoort.`;
  }
}

/** What is wrong with a file of cards, and what to do. Nothing was changed. */
export function cardFileWords(error: CardFileError): string {
  switch (error.type) {
    case 'too-big':
    case 'too-many': return t`Dit bestand is te groot. Vraag om een bestand met minder kaarten.`;
    case 'newer-version': return t`Dit bestand komt van een nieuwere app. Werk Drempel eerst bij.`;
    case 'empty': return t`In dit bestand staat geen kaart.`;
    case 'unreadable': return t`Dit is geen bestand met kaarten. Vraag om een nieuw bestand.`;
    case 'bad-doctor': return t`Het nummer van de huisartsenpost in dit bestand klopt niet. Er is niets veranderd. Vraag om een nieuw bestand.`;
    case 'taken': {
      const name = isolate(error.name);
      return t`De kaart ${name} heet net als een kaart van de app. Er is niets veranderd.`;
    }
    case 'bad-recording': {
      const name = isolate(error.name);
      return t`Een opname bij ${name} klopt niet. Er is niets veranderd. Vraag om een nieuw bestand.`;
    }
    case 'bad-card': {
      const [name, where] = [isolate(error.name), isolate(error.fault.at)];
      return `${t`De kaart ${name} klopt niet. Er is niets veranderd.`} ${faultWords(error.fault)} (${where})`;
    }
  }
}
