import { expect, it } from 'vitest';
import { CARDS } from '../../support/card-content.ts';

/** The words that the app began with: terms of the work, gathered before a line of it was written. */
const BEGAN_WITH = `
  aanmelden advies-vragen afsluiten afspraak avg basisschool beroepsgeheim beschikking bezwaar bsn buurthuis cjg clientondersteuner consultatiebureau contactpersoon coordinator digid doorverwijzen
  dossier eigen-kracht formele-werker geheimhouding gemeente gezag gezinscoach ggd ggz grenzen-stellen huisarts huisartsenpost huiselijk-geweld hulpverlener hulpvraag inburgering indicatie
  informele-werker inloopspreekuur intake intermediair inzage jeugdbescherming jeugdhulp jeugdstem jeugdteam jeugdzorg jgz keukentafelgesprek kinderbijslag kindermishandeling kinderopvang kindertelefoon
  klacht korte-lijnen kraamzorg laagdrempelig leerplicht leerplichtambtenaar logopedie maatschappelijk-werk meegaan meertalig-opvoeden meldcode melding nazorg niet-pluis opvoeden opvoedondersteuning
  opvoedvraag orthopedagoog ots oudergesprek over-de-drempel persoonsgegevens pesten puberteit raad-kinderbescherming roddel schaamte schooladvies sleutelpersoon sociale-kaart speciaal-onderwijs spoed
  statushouder straffen-slaan toeslag toestemming tolk uithuisplaatsing vast-gezicht veilig-thuis verloskundige vertalen vertrouwenspersoon verwaarlozing verzuim vog voorwerk vrijwilliger vve wachtlijst
  warme-overdracht wijkteam
`.trim().split(/\s+/);

it('none of the 103 words that the app began with is lost', () => {
  const there = new Set(CARDS.filter(({ kind }) => kind === 'word').map(({ id }) => id));
  expect(new Set(BEGAN_WITH).size).toBe(103);
  expect(BEGAN_WITH.filter((id) => !there.has(`word-${id}`))).toEqual([]);
});
