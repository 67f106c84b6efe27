import { msg } from '@lingui/core/macro';
import { dial } from './dial.ts';
import type { Helpline, HelplineId } from './helpline.ts';
import { ADVICE_NUMBER, EMERGENCY_NUMBER } from './urgent-numbers.ts';

const CHECK = { asOf: '2026-11-21', recheckBy: '2027-05-21' } as const;

/** The lines that are the same in the whole country. Local ones (huisartsenpost, fixed faces) are not ours to ship. */
export const HELPLINES: readonly Helpline[] = [
  {
    ...CHECK, id: '112', name: '112', number: EMERGENCY_NUMBER, group: 'now', hours: 'always', cost: 'free',
    purpose: msg`Direct gevaar: politie, ambulance of brandweer.`,
    source: 'politie.nl, 2021-02', sure: 'high', doubts: [],
  },
  {
    ...CHECK, id: 'veilig-thuis', name: 'Veilig Thuis', number: ADVICE_NUMBER, group: 'now', hours: 'always', cost: 'free',
    purpose: msg`Bang voor geweld thuis? Advies zonder namen.`,
    source: 'rijksoverheid.nl; augeo.nl; regelhulp.nl', sure: 'high', doubts: [],
  },
  {
    ...CHECK, id: 'luisterlijn', name: 'De Luisterlijn', number: dial('088-0767 000'), group: 'self', hours: 'always', cost: 'usual',
    purpose: msg`Praten met iemand die luistert. Je hoeft je naam niet te zeggen.`,
    source: 'nrc.nl, 2021; zeelandnet.nl', sure: 'high', doubts: [],
  },
  {
    ...CHECK, id: '113', name: '113 Zelfmoordpreventie', number: dial('113'), otherNumber: dial('0800-0113'), group: 'self', hours: 'always', cost: 'free',
    purpose: msg`Denk je aan zelfdoding, of ben je bang om iemand? Zonder naam, ook chat.`,
    source: 'ANP, 2025-10-03; hartvannederland.nl, 2020', sure: 'high', doubts: [],
  },
  {
    ...CHECK, id: 'mind-korrelatie', name: 'MIND Korrelatie', number: dial('0900-1450'), group: 'self', hours: 'working-days', cost: 'paid',
    purpose: msg`Praten met een psycholoog of maatschappelijk werker. Zonder naam.`,
    source: 'mentaalkabaal, list of 2021', sure: 'medium', doubts: ['number', 'hours', 'cost'],
  },
  {
    ...CHECK, id: 'politie', name: 'Politie', number: dial('0900-8844'), group: 'urgent', hours: 'always', cost: 'usual-plus',
    purpose: msg`De politie, als het geen spoed is.`,
    source: 'politie.nl, 2021; pitane.blue, 2023', sure: 'high', doubts: ['cost'],
  },
  {
    ...CHECK, id: 'huisartsenpost', name: 'Huisartsenpost', number: undefined, group: 'urgent', hours: 'out-of-hours', cost: 'insured',
    purpose: msg`Dokter voor avond, nacht en weekend. Altijd eerst bellen.`,
    source: 'huisartsenpostwf.nl; honk.nu; nucleuszorg.nl', sure: 'high', doubts: [],
  },
  {
    ...CHECK, id: 'csg', name: 'Centrum Seksueel Geweld', number: dial('0800-0188'), group: 'urgent', hours: 'always', cost: 'free',
    purpose: msg`Hulp na seksueel geweld. Het liefst binnen 7 dagen.`,
    source: 'ggdfryslan.nl, 2022; nu.nl; rijksoverheid.nl', sure: 'high', doubts: [],
  },
  {
    ...CHECK, id: 'slachtofferhulp', name: 'Slachtofferhulp Nederland', number: dial('0900-0101'), group: 'urgent', hours: 'office-hours', cost: 'usual',
    purpose: msg`Gratis hulp na een misdrijf of ongeluk.`,
    source: 'politie.nl; slachtofferhulp.nl', sure: 'high', doubts: ['hours'],
  },
  {
    ...CHECK, id: 'meld-misdaad', name: 'Meld Misdaad Anoniem', number: dial('0800-7000'), group: 'urgent', hours: 'unknown', cost: 'free',
    purpose: msg`Zonder naam iets vertellen over een misdrijf. Niet voor zorgen om een kind.`,
    source: 'hadeejer.net, archive', sure: 'medium', doubts: ['number', 'hours'],
  },
  {
    ...CHECK, id: 'ouders-onderwijs', name: 'Ouders & Onderwijs', number: dial('0800-5010'), group: 'parents', hours: 'working-days', cost: 'free',
    purpose: msg`Vragen over school en je rechten als ouder.`,
    source: 'oudersonderwijs.nl', sure: 'high', doubts: ['hours'],
  },
  {
    ...CHECK, id: 'jeugdstem', name: 'Jeugdstem', number: dial('088-555 1000'), group: 'parents', hours: 'unknown', cost: 'usual',
    purpose: msg`Niet tevreden over de hulp? Gratis steun van iemand die er niet bij hoort.`,
    source: 'regelhulp.nl (under the old name AKJ); jeugdstem.nl; kinderbescherming.nl', sure: 'medium', doubts: ['number', 'hours'],
  },
  {
    ...CHECK, id: 'juridisch-loket', name: 'Juridisch Loket', number: dial('0800-8020'), group: 'parents', hours: 'unknown', cost: 'free',
    purpose: msg`Gratis advies over rechten, bij een laag inkomen.`,
    source: 'juridischloket.nl (old page shows 0900-8020)', sure: 'low', doubts: ['number', 'hours', 'cost'],
  },
  {
    ...CHECK, id: '1400', name: 'Informatie Rijksoverheid', number: dial('1400'), group: 'parents', hours: 'working-days', cost: 'local',
    purpose: msg`Vragen aan de overheid.`,
    source: 'iranianholland.com', sure: 'medium', doubts: ['number', 'hours'],
  },
  {
    ...CHECK, id: 'discriminatie', name: 'Discriminatie.nl', number: dial('0800-0880'), group: 'parents', hours: 'unknown', cost: 'free',
    purpose: msg`Slecht behandeld om waar je vandaan komt of wat je gelooft?`,
    source: 'none found', sure: 'low', doubts: ['number', 'hours'],
  },
  {
    ...CHECK, id: 'kindertelefoon', name: 'Kindertelefoon', number: dial('0800-0432'), group: 'children', hours: 'daily-11-21', cost: 'free',
    purpose: msg`Voor kinderen van 8 tot 18 jaar. Bellen of chatten, zonder naam.`,
    source: 'vriendenkindertelefoon.nl; flair, 2019', sure: 'high', doubts: ['hours'],
  },
];

export function helplineOf(id: HelplineId): Helpline {
  const found = HELPLINES.find((line) => line.id === id);
  if (!found) throw new Error(`no helpline ${id}`);
  return found;
}
