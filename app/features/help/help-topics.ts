import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IconName } from '../../ui/icons/icon.tsx';

export interface HelpTopic {
  readonly id: string;
  readonly icon: IconName;
  readonly question: MessageDescriptor;
  readonly answer: readonly MessageDescriptor[];
  readonly yes?: readonly MessageDescriptor[];
  readonly asked?: readonly MessageDescriptor[];
  readonly no?: readonly MessageDescriptor[];
  /** What she can do at once. */
  readonly leadsTo?: 'lost-phone';
}

export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    id: 'what', icon: 'heart', question: msg`Wat is deze app?`,
    answer: [msg`Een hulp voor jou, als je met een gezin de eerste stap zet.`, msg`Je ziet waar je bent, wat je beloofde en wie je kunt bellen.`, msg`Hij werkt zonder internet en zonder account.`],
  },
  {
    id: 'write', icon: 'edit', question: msg`Wat mag ik opschrijven?`,
    answer: [msg`Zo weinig als kan. Tik liever dan dat je typt.`],
    yes: [msg`Een bijnaam voor het gezin`, msg`De taal van het gesprek, en of een tolk nodig is`, msg`Ongeveer hoe oud de kinderen zijn`, msg`Het onderwerp, uit de lijst`, msg`De stap, de dag en de minuten`, msg`Wanneer en hoe je veilig contact hebt`],
    asked: [msg`Voornaam en telefoonnummer`, msg`Eén zin over wat zij wil`, msg`Wie het overneemt`],
    no: [msg`BSN, DigiD, paspoort, foto’s van papieren`, msg`Waar iemand vandaan komt, geloof, verblijf`, msg`Naam, geboortedag of klas van een kind`, msg`Ziekte, medicijnen, zwangerschap, hoe iemand zich voelt`, msg`Politie, geweld, schulden, inkomen`, msg`Adres, foto’s of opnames van mensen`, msg`Wat jij van een ouder vindt, of ruzie in de familie`],
  },
  {
    id: 'who-sees', icon: 'eye-off', question: msg`Wie kan zien wat ik opschrijf?`,
    answer: [msg`Niemand. Je organisatie niet, de gemeente niet, de makers niet.`, msg`Alles staat versleuteld op jouw telefoon.`, msg`Deel je zelf iets over een lijn? Dat leest alleen wie aan de andere kant zit.`, msg`Alleen je contactpersoon, de huisartsenpost en je taal staan er leesbaar. Dat is voor als de app op slot is.`],
  },
  {
    id: 'lock', icon: 'lock', question: msg`Hoe werkt het slot?`,
    answer: [msg`Je vinger, je gezicht of je woorden openen de app.`, msg`De app gaat vanzelf op slot. Wat je aan het typen was, blijft bewaard.`, msg`Slot vergeten? Dan opent je papieren code de app. Bewaar die thuis, niet bij je telefoon.`, msg`Heb je geen code meer? Dan kan niemand erbij. Je begint dan opnieuw.`],
  },
  {
    id: 'show', icon: 'cards', question: msg`Hoe laat ik iets zien?`,
    answer: [msg`Kies bij Kaarten een kaart en tik op Laat zien.`, msg`De ouder ziet alleen die kaart, groot en in haar taal. Onderaan kun je voorlezen, draaien en groter maken.`, msg`Las iemand de kaart voor? Dan hoor je die stem. Neem zelf een stem op bij de kaart, ook in het Darija, Tarifit of Koerdisch.`, msg`Daarna vraagt de app weer je slot. Zo ziet niemand de rest.`],
  },
  {
    id: 'lost', icon: 'warning', question: msg`Mijn telefoon is weg. Wat nu?`, leadsTo: 'lost-phone',
    answer: [
      msg`1. Laat je simkaart blokkeren. Dan belt niemand met jouw nummer.`,
      msg`2. Haal de telefoon eruit met je papieren code. Dat kan op elke telefoon met Drempel, ook van een collega: tik onder het slot op ‘Telefoon kwijt?’.`,
      msg`Had je maar één telefoon met Drempel? Dan kan je papier dat niet. Bel je vaste gezichten: ieder tikt in Drempel op ‘Stop deze lijn’.`,
      msg`3. Zeg het vandaag nog tegen je organisatie. Het kan een datalek zijn, en dan hebben zij 72 uur om het te melden.`,
      msg`Zeg erbij: alles was op slot en versleuteld.`,
      msg`4. Wis de telefoon op afstand, als dat kan. Bij Android met ‘Vind mijn apparaat’, bij iPhone met ‘Zoek mijn’.`,
      msg`5. Heb je een reservekopie? Zet die op je nieuwe telefoon, met je code of je woorden.`,
    ],
  },
  {
    id: 'other-lost', icon: 'lines', question: msg`De ander van mijn lijn is een telefoon kwijt. Wat nu?`,
    answer: [
      msg`Lees eerst wat je nog nodig hebt: wat jullie deelden, gaat ook bij jou weg.`,
      msg`Open de lijn en tik op ‘Stop deze lijn’. Dan komt er niets nieuws meer op die telefoon.`,
      msg`Wat er al op stond, blijft daar staan, achter het slot.`,
      msg`Maak samen een nieuwe lijn als er een nieuwe telefoon is. Die heeft nieuwe sleutels: de oude telefoon komt er niet in.`,
      msg`Zitten jullie in een team? Wie het team regelt, haalt de ander daar uit. Daarna kan die er opnieuw in.`,
    ],
  },
  {
    id: 'backup', icon: 'upload', question: msg`Waarom een reservekopie?`,
    answer: [msg`Er is geen kopie bij ons. Is je telefoon stuk, dan is alles weg.`, msg`Een reservekopie is één bestand, en het is op slot.`, msg`Bewaar het op een andere plek, zoals een usb-stick. Je maakt hem bij Ik, Reservekopie.`],
  },
  {
    id: 'devices', icon: 'devices', question: msg`Hoe zet ik mijn gezinnen op een tweede telefoon?`,
    answer: [msg`Ga op je eerste telefoon naar Ik, Mijn toestellen. Tik op ‘Zet er een toestel bij’.`, msg`Scan de code met je tweede telefoon. Kies daar een eigen slot.`, msg`Zie je op allebei dezelfde zes woorden? Tik dan op ‘Ja, dezelfde’.`, msg`Is een van je telefoons weg? Haal hem eruit bij Mijn toestellen. Er gaat dan niets nieuws meer heen.`],
  },
  {
    id: 'line', icon: 'lines', question: msg`Hoe maak ik een lijn voor ons tweeën?`,
    answer: [msg`Ga naar Korte lijnen en kies je vaste gezicht. Tik op ‘Maak de lijn’.`, msg`Laat de ander de code scannen. Of stuur de link, die werkt in elke browser.`, msg`Zijn de zes woorden bij jullie gelijk? Tik dan op ‘Ja, dezelfde’.`, msg`Over de lijn gaat alleen wat je zelf deelt. Je kunt altijd stoppen.`],
  },
  {
    id: 'exit', icon: 'exit', question: msg`Wat doet ‘Snel weg’?`,
    answer: [msg`Eén tik, en je ziet een gewone klok. De app is dan op slot.`, msg`Terug? Tik drie keer snel op de klok.`, msg`Met een toetsenbord: druk drie keer snel op Enter.`, msg`Het icoon van de app blijft op je telefoon staan.`],
  },
  {
    id: 'languages', icon: 'globe', question: msg`Welke talen zijn er?`,
    answer: [msg`Nederlands, Arabisch, Turks, Pools en Engels. Je wisselt bij Ik, zonder iets kwijt te raken.`, msg`Nog niet iedereen die met die taal opgroeide, heeft meegelezen. Klinkt iets raar? Zeg het tegen je organisatie.`],
  },
  {
    id: 'keep', icon: 'clock', question: msg`Hoe lang blijft iets staan?`,
    answer: [msg`Kort. De app wist vanzelf, en zegt het 2 weken van tevoren.`, msg`Een gezin zonder begin: 30 dagen.`, msg`Een open weg waar niets gebeurt: na 60 dagen een vraag, na 90 dagen weg.`, msg`Na het afsluiten: 2 maanden nazorg, en 2 weken later alles weg.`, msg`Nooit langer dan 12 maanden. Alleen getallen zonder naam blijven.`],
  },
  {
    id: 'not', icon: 'info', question: msg`Wat is deze app niet?`,
    answer: [msg`Geen hulp bij nood: bel dan 112.`],
    no: [msg`Geen map over gezinnen en geen systeem van de gemeente`, msg`Geen tolk: vraag er een bij een zwaar gesprek`, msg`Geen dokter en geen jurist`],
  },
];
