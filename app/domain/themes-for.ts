import { type AgeBand, type Theme, THEMES } from './codes.ts';

/** From which year of a child's life to which one it is asked about; what is not here belongs to every age. */
const YEARS: Readonly<Partial<Record<Theme, readonly [number, number]>>> = {
  luisteren: [2, 12], baby: [0, 2], eten: [1, 12], taal: [1, 8], school: [4, 18], 'druk-gedrag': [3, 18], schermen: [3, 18], puber: [11, 23],
  opvang: [0, 4], leren: [6, 16], straffen: [1, 18], zindelijk: [2, 8], pesten: [4, 18], verzuim: [5, 18],
};

function isOfAge(theme: Theme, band: AgeBand): boolean {
  const [from = 0, to = 0] = band.split('-').map(Number);
  const [first, last] = YEARS[theme] ?? [0, Infinity];
  return first < to && from < last;
}

/** All of them: first what is asked about children of these ages, when any is known. */
export function themesFor(bands: readonly AgeBand[]): readonly Theme[] {
  const far = (theme: Theme): number => Number(bands.length > 0 && !bands.some((band) => isOfAge(theme, band)));
  return [...THEMES].sort((a, b) => far(a) - far(b));
}
